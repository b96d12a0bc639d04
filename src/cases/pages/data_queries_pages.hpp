#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// What auditors found wrong in the case system's lists, and the answers of whoever looks after data.
void add_data_queries_pages(staff::House& house);

} // namespace gt::cases
