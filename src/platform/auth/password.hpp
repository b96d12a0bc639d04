#pragma once

#include "platform/result.hpp"

#include <string>
#include <string_view>

namespace gt::auth {

/// Twelve characters or more, no forced mixture, not one of the most used (handbook section 20).
Result<void> check_new_password(std::string_view password);

/// argon2id, three passes over 19 MiB, at most two at once (DESIGN section 7; stack.md pitfall 23).
/// Throws std::runtime_error when the memory cannot be had.
std::string hash_password(std::string_view password);

bool verify_password(std::string const& hash, std::string_view password);

/// As slow as a true check, always false: an unknown name must not answer sooner than a known one.
bool verify_nobody(std::string_view password);

} // namespace gt::auth
