#include "audits/independence.hpp"

#include <algorithm>

namespace gt::audits {

std::string conflict_of(
    staff::PersonId auditor, std::vector<staff::TeamId> const& own_teams, cases::Case const& child_case)
{
    if (child_case.worker == auditor) return "The auditor is this child's worker";
    if (child_case.iro == auditor) return "The auditor is this child's independent reviewing officer";
    if (child_case.cp_chair == auditor) return "The auditor chairs this child's protection conferences";
    if (child_case.team && std::ranges::find(own_teams, *child_case.team) != own_teams.end())
        return "The auditor works in the team that holds this case";
    return {};
}

bool needs_declaration(cases::Case const& child_case) { return !child_case.worker; }

} // namespace gt::audits
