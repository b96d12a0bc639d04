#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /cases
void add_case_list(staff::House& house);

} // namespace gt::cases
