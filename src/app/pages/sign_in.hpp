#pragma once

#include "staff/house/house.hpp"

namespace gt::app {

/// Sign in and sign out, with local accounts.
void add_sign_in(staff::House& house);

} // namespace gt::app
