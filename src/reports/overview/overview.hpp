#pragma once

#include "staff/house/house.hpp"

namespace gt::reports {

/// The first page of those who steer: the figures that the framework chooses for their roles, each opening to its rows.
void add_overview(staff::House& house);

/// What this folder counts: re-audits, 4R meetings, what was inadequate. After improvement::add_steering.
void add_figures(staff::House& house);

} // namespace gt::reports
