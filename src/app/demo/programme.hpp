#pragma once

#include "app/demo/conduct.hpp"
#include "app/demo/people.hpp"

namespace gt::app::demo {

/// The audit programme of the year: when it began, this quarter's theme and the next one's, and what team managers
/// audited of it in each other's teams.
void run_programme(Setting const& setting, People const& people, Date first, Instant now);

/// The area of the programme that samples of a team count for; empty: none.
std::string area_of_team(std::size_t team);

} // namespace gt::app::demo
