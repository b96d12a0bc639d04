#pragma once

#include "cases/case.hpp"
#include "platform/db/database.hpp"
#include "staff/person.hpp"

#include <vector>

namespace gt::audits::store {

/// Somebody who may audit in the team, and what stands against this case (empty: nothing).
struct Auditor {
    staff::StaffMember person;
    std::string conflict;
    int open_audits = 0; ///< that they are still to submit
};

/// Whoever holds audits.audit that day, over whatever teams, by name: a case is audited by somebody of another team
/// [BAR-33] [BAR-38], who meets it because it was given to them.
std::vector<Auditor> auditors_for(db::Reader& reader, cases::Case const& child_case, Date today);

struct AuditorName {
    staff::PersonId person;
    std::string name;
};
/// All of them, whatever the case.
std::vector<AuditorName> auditor_names(db::Reader& reader, Date today);
bool may_audit(db::Reader& reader, staff::PersonId person, Date today);
/// Whoever pauses in the register of auditors is given no audit: why, in a sentence, or empty.
std::string pause_of(db::Reader& reader, staff::PersonId person, Date today);

/// The teams for whose practice the person answers that day (audits.respond, held on the team itself): to check a
/// team's work from a role outside its line is what a QA officer of that team is there for.
std::vector<staff::TeamId> own_teams(db::Reader& reader, staff::PersonId person, Date today);

/// What stands against this person auditing the case that day, in a sentence: independence (conflict_of), or a
/// restricted case that they are not named for. Empty: nothing.
std::string conflict_in(db::Reader& reader, staff::PersonId person, cases::Case const& child_case, Date today);

} // namespace gt::audits::store
