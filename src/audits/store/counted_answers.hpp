#pragma once

#include "audits/counted_answers.hpp"
#include "framework/shelf.hpp"
#include "platform/db/database.hpp"
#include "staff/ids.hpp"

namespace gt::audits::store {

/// Which audits answers are counted in.
struct AnsweredIn {
    staff::PersonId person; ///< whose sight it is
    Date from;
    Date to;
    std::optional<staff::TeamId> team = {}; ///< this one alone
};

/// Of the audits in the person's sight (audits.see, restricted cases only by name, none that is kept from them) that
/// were submitted between both days; second reads count in no figure.
AnswerReport load_answers(db::Reader& reader, framework::Shelf& shelf, AnsweredIn const& asked, Date today);

} // namespace gt::audits::store
