#pragma once

#include "audits/hearing/correction.hpp"
#include "audits/hearing/feedback.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::hearing {

/// Asks the auditor to answer by that day. Asking the same again (its id is known) changes nothing; a Problem when the
/// days for it have passed.
Result<void> ask(db::Transaction& tx, Correction const& correction, Date answer_by, history::Act const& act);
/// The auditor's answer; a conflict when it was answered before.
Result<void> answer(db::Transaction& tx, Correction const& answered, history::Act const& act);

/// In the order in which they were asked.
std::vector<Correction> corrections_of(db::Reader& reader, AuditId audit);
/// Of all audits, as they stand: for `history verify`.
std::vector<history::PresentState> present_corrections(db::Reader& reader, std::int64_t after, int most);

/// Once a person and audit: what was given stays. A conflict when they had given theirs.
Result<void> give(db::Transaction& tx, Feedback const& feedback, history::Act const& act);
std::vector<Feedback> feedback_of(db::Reader& reader, AuditId audit);
std::vector<history::PresentState> present_feedback(db::Reader& reader, std::int64_t after, int most);

/// Somebody who has looked at a submitted audit, and the days on which they did.
struct Looker {
    staff::PersonId person;
    std::string name;
    std::string job_title;
    std::vector<Date> days;
};
void note_opening(db::Database& database, AuditId audit, staff::PersonId person, Date today);
/// By name, without that person themselves.
std::vector<Looker> lookers_at(db::Reader& reader, AuditId audit, staff::PersonId without);

} // namespace gt::audits::hearing
