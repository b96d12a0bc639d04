#pragma once

#include "cases/case.hpp"
#include "staff/person.hpp"

#include <string>
#include <vector>

namespace gt::audits {

/// Why this person may not audit this case, in a sentence; empty when nothing stands against it. Nobody audits their
/// own work, an IRO or chair not a child they review [BAR-103], nobody a case of the very team they work in (handbook
/// section 15). `own_teams`: store::own_teams.
std::string conflict_of(
    staff::PersonId auditor, std::vector<staff::TeamId> const& own_teams, cases::Case const& child_case);

/// What the data cannot show the auditor declares: the worker's name is matched to no one, so
/// nobody can tell whether it is the auditor's own case.
bool needs_declaration(cases::Case const& child_case);

inline constexpr std::string_view declaration
    = "I have never worked with, managed or reviewed this child, and do not know the family.";

} // namespace gt::audits
