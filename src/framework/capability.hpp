#pragma once

#include "staff/house/house.hpp"

namespace gt::framework {

/// The framework in force at hand for every capability (Shelf), its page, and the verbs it gives to roles each day.
void add_framework(staff::House& house);

} // namespace gt::framework
