#pragma once

#include "staff/house/house.hpp"

namespace gt::oversight {

/// Line managers' checks of a child's record, the second manager's agreement, and workers' alerts to their manager.
void add_oversight(staff::House& house);

} // namespace gt::oversight
