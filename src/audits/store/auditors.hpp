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
};

/// Whoever holds audits.audit over the team that day, by name.
std::vector<Auditor> auditors_for(db::Reader& reader, cases::Case const& child_case, staff::TeamId team, Date today);

/// The teams for whose practice the person answers that day (audits.respond, held on the team itself): to check a
/// team's work from a role outside its line is what a QA officer of that team is there for.
std::vector<staff::TeamId> own_teams(db::Reader& reader, staff::PersonId person, Date today);

} // namespace gt::audits::store
