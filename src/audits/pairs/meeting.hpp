#pragma once

#include "audits/audit.hpp"
#include "framework/scale.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::pairs {

using MeetingId = Id<struct PairMeetingTag>;

/// Auditor and manager met to compare how they grade the case, and to reflect [BAR-39]. The manager's grade is theirs
/// alone: it changes nothing that is reported.
struct Meeting {
    MeetingId id;
    AuditId audit;
    Date met_on;
    staff::PersonId manager;
    std::string manager_name;
    std::string managers_grade;
    std::string words;
    staff::PersonId recorded_by;
    Instant recorded_at;
};

/// A Problem's field is "met_on", "manager", "grade" or "words".
Result<Meeting> checked(Meeting meeting, std::string const& typed_day, framework::Scale const& scale, Date today);

/// "Same grade", "Disagreement of 1 step: the auditor's is higher". [S2 check 8]
std::string difference_words(framework::Scale const& scale, std::string const& auditors, std::string const& managers);

/// Keeping the same meeting again (its id is known) changes nothing.
void keep(db::Transaction& tx, Meeting const& meeting, history::Act const& act);
std::vector<Meeting> meetings_of(db::Reader& reader, AuditId audit);
std::vector<history::PresentState> present_meetings(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::pairs
