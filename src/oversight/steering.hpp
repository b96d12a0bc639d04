#pragma once

#include "staff/house/house.hpp"

namespace gt::oversight {

/// What of alerts and documents waits for somebody, for those who steer.
void add_steering(staff::House& house);

} // namespace gt::oversight
