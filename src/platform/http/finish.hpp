#pragma once

#include "platform/http/request.hpp"
#include "platform/http/response.hpp"

namespace gt::http {

/// What the server adds to a handler's response:
/// - 304 without a body when it carries an ETag that If-None-Match names;
/// - gzip for text and JSON over 1 KB where the browser takes it, with Vary.
/// A response that could break out of its head (a line end or a NUL in a header) becomes a bare 500.
Response finish(Request const& request, Response response);

} // namespace gt::http
