#pragma once

#include "staff/house/house.hpp"

namespace gt::app {

/// The one list of what moves into the house.
void add_capabilities(staff::House& house);

} // namespace gt::app
