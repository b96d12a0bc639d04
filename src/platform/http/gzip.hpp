#pragma once

#include <string>
#include <string_view>

namespace gt::http {

/// Whether an Accept-Encoding header takes gzip (by name or by "*", weight above 0).
bool accepts_gzip(std::string_view accept_encoding);

/// zlib's level 1: of a 30 KB page, level 6 takes half as long again for little. Throws std::bad_alloc.
std::string gzip(std::string_view plain);

} // namespace gt::http
