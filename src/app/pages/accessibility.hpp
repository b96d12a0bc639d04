#pragma once

#include "staff/house/house.hpp"

namespace gt::app {

/// The accessibility statement that every page's foot leads to, for everybody.
void add_accessibility(staff::House& house);

} // namespace gt::app
