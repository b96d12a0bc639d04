#pragma once

#include <string>
#include <string_view>

namespace gt::text {

/// SHA-256 in lower-case hexadecimal: 64 characters.
std::string digest(std::string_view content);

} // namespace gt::text
