#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /cases/{id}
void add_case_page(staff::House& house);

} // namespace gt::cases
