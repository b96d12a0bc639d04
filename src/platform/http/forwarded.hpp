#pragma once

#include "platform/http/request.hpp"

namespace gt::http {

/// Who asked. A proxy says in X-Forwarded-For for whom it asks, but anybody can send that field: it counts only as
/// far as the peers named as proxies added to it, read from its end. Without such a peer it is the peer itself.
std::string client_address(Request const& request, std::vector<std::string> const& proxies);

} // namespace gt::http
