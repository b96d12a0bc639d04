#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /risks/{id}
void add_risk_page(staff::House& house);

} // namespace gt::cases
