#pragma once

#include "staff/house/house.hpp"

namespace gt::audits {

/// Samples, audits and what practitioners and managers see of them.
void add_audits(staff::House& house);

} // namespace gt::audits
