#pragma once

#include "audits/counted_answers.hpp"
#include "framework/shelf.hpp"
#include "platform/db/database.hpp"
#include "staff/ids.hpp"

namespace gt::audits::store {

/// Of the audits in the person's sight (audits.see, restricted cases only by name, none that is kept from them) that
/// were submitted between both days; second reads count in no figure.
AnswerReport load_answers(
    db::Reader& reader, framework::Shelf& shelf, staff::PersonId person, Date from, Date to, Date today);

} // namespace gt::audits::store
