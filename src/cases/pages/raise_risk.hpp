#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /cases/{id}/risk
void add_raise_risk(staff::House& house);

} // namespace gt::cases
