#pragma once

#include "app/testing/two_teams.hpp"
#include "cases/case.hpp"

namespace gt::testing {

/// Texts that are planted in a multi-agency audit.
struct AgencyTexts {
    std::string topic;
    std::string reference;
    std::string said; ///< by the police
};

/// Begins a multi-agency audit of the child and has the police send their return; both ids go into `records`.
void bring_agencies_together(
    TestApp& app, cases::Case const& child, staff::PersonId lead, TeamRecords& records, AgencyTexts const& texts);

} // namespace gt::testing
