#pragma once

#include "platform/http/response.hpp"

#include <ctime>
#include <optional>

namespace gt::http {

enum class After { keep_alive, close };

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7).
std::string http_date(std::time_t at);

/// The status line and all headers, with the blank line. Date, Content-Length,
/// Connection and X-Request-Id are the server's own: a handler's are left out.
/// `file_size` is that of a response whose body is a file.
std::string head_of(Response const& response, std::string_view request_id, After after,
    std::optional<std::uintmax_t> file_size = std::nullopt);

/// Whether this status is one that never has a body (204, 304).
bool is_bodiless(int status);

} // namespace gt::http
