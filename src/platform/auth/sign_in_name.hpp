#pragma once

#include <string>
#include <string_view>

namespace gt::auth {

/// An email address as somebody types it, in the one form in which it is compared.
std::string sign_in_name(std::string_view typed);

} // namespace gt::auth
