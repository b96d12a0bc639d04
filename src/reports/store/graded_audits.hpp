#pragma once

#include "reports/head_of_service_month.hpp"
#include "reports/verbs.hpp"
#include "staff/person.hpp"

namespace gt::reports::store {

/// Whose sight limits what is counted: nobody's for the command line, which counts every team.
struct Scope {
    std::optional<staff::PersonId> person;
    Date today;
    std::string_view verb = verb::head_of_service; ///< under which teams are in sight
    std::optional<staff::TeamId> area = {}; ///< this one alone
};

/// Teams in sight that there were in those days, by area and name.
std::vector<ReportedTeam> teams_in_sight(db::Reader& reader, Scope const& scope, Asked const& asked);

/// The audit tool that an audit was begun with.
struct UsedTool {
    std::string key;
    Date day;
    auto operator<=>(UsedTool const&) const = default;
};
std::vector<UsedTool> tools_used(db::Reader& reader, Scope const& scope, Asked const& asked);

/// Audits submitted in those days of those teams, with the grades that stood at the instant; the newest first.
std::vector<GradedAudit> graded_audits(db::Reader& reader, Scope const& scope, Asked const& asked);

} // namespace gt::reports::store
