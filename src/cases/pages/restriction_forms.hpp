#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// What is posted from /cases/{id}/readers: restricting a case, naming people and taking them off, lifting.
void add_restriction_forms(staff::House& house);

} // namespace gt::cases
