#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /names
void add_names_page(staff::House& house);

} // namespace gt::cases
