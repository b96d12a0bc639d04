#pragma once

#include "app/demo/conduct.hpp"
#include "app/demo/people.hpp"

namespace gt::app::demo {

/// What a large authority has beside the demonstration's own ten teams (DESIGN section 7).
struct Growth {
    int teams = 140;
    int workers_a_team = 9;
    int cases = 60'000;
    int audits = 40'000;
    int improvements_an_audit = 3; ///< each with its action
    int years = 10;
    int routine_days = 90; ///< what is older was themed: a cycle of steps follows a routine audit
};

/// Adds so many teams, people, cases and audits of the past years, by the domain's own verbs, some 500 a transaction.
/// `caseload` is the CSV imported so far, which the larger one begins with. `setting` has no transaction of its own.
void grow(Setting const& setting, Growth const& growth, std::string const& caseload, Instant now);

} // namespace gt::app::demo
