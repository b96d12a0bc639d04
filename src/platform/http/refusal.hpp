#pragma once

#include "platform/http/response.hpp"

namespace gt::http {

/// Why a request never reached the handler.
struct Refusal {
    int status; ///< 0: the peer has gone, nothing to answer
    std::string_view why; ///< a short key for the log

    Response response() const;
};

} // namespace gt::http
