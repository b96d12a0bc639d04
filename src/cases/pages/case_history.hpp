#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /cases/{id}/history: who opened or changed the record, when.
void add_case_history(staff::House& house);

} // namespace gt::cases
