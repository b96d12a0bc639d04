#pragma once

#include "staff/house/house.hpp"

namespace gt::app {

/// Signing in with the council's own account (OpenID Connect): /sign-in/council sets out, /sign-in/return comes back.
/// Who may come in, and why, stands in docs/decisions/0011-sign-in-with-the-councils-account.md.
void add_council_sign_in(staff::House& house);

} // namespace gt::app
