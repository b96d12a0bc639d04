#pragma once

#include "staff/house/house.hpp"

namespace gt::learning {

/// Themes, learning needs and activities on the way from what was found to what changed, and needs that nothing is done
/// about.
void add_need_threads(staff::House& house);

} // namespace gt::learning
