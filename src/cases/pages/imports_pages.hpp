#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /imports and /imports/{id}
void add_imports_pages(staff::House& house);

} // namespace gt::cases
