#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gt::text {

std::string_view trim(std::string_view text);

/// For comparing and sorting names and headers: ASCII lower case, accents of Latin letters
/// dropped, runs of spaces and punctuation as one space. "  O’Neill-Smith " is "o neill smith".
std::string fold(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);
std::string join(std::vector<std::string> const& parts, std::string_view separator);

/// "1 audit", "2 audits", "no audits".
std::string count_of(long long count, std::string_view one, std::string_view many);

/// Lower-case hexadecimal.
std::string hex(unsigned char const* bytes, std::size_t size);

} // namespace gt::text
