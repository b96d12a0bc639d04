#pragma once

#include "staff/house/house.hpp"

namespace gt::learning {

/// Learning points and reviews on the way from a finding to what changed, and where that breaks off.
void add_learning_threads(staff::House& house);

} // namespace gt::learning
