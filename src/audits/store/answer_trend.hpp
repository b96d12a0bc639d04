#pragma once

#include "audits/answer_trend.hpp"
#include "platform/db/database.hpp"
#include "staff/ids.hpp"

namespace gt::audits::store {

/// Fills in the counts of the quarters until `today`, `quarters` of them with the one that is running: of audits in the
/// person's sight (audits.see, restricted cases only by name, none that is kept from them) by the day they were
/// submitted. Second reads count in no figure.
void count_answers(db::Reader& reader, AnswerTrend& trend, staff::PersonId person, int quarters, Date today);

} // namespace gt::audits::store
