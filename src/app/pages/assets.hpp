#pragma once

#include "staff/house/house.hpp"

namespace gt::app {

/// The files that pages need (kept by browsers for a year: their address holds their digest), and /health.
void add_assets(staff::House& house);

} // namespace gt::app
