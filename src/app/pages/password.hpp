#pragma once

#include "staff/house/house.hpp"

namespace gt::app {

/// Changing one's own password, for those who sign in with one.
void add_password(staff::House& house);

} // namespace gt::app
