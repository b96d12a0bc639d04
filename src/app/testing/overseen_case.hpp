#pragma once

#include "app/testing/two_teams.hpp"
#include "cases/case.hpp"

#include <functional>

namespace gt::testing {

/// The manager signs off the child's care plan, which waits for somebody's agreement, and the worker alerts them to a
/// problem; both ids go into `records`. `plant` makes the texts.
void oversee(TestApp& app, cases::Case const& child, staff::PersonId manager, TeamRecords& records,
    std::function<std::string(std::string const&)> const& plant);

} // namespace gt::testing
