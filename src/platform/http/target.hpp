#pragma once

#include "platform/http/request.hpp"

namespace gt::http {

/// What a request line asks for.
struct Target {
    std::string path; ///< decoded, begins with "/"
    Fields query;

    /// Nothing unless it is a rooted path, as sent, with none of: "." or "..", an empty segment, an
    /// encoded slash, a backslash, a control character, a broken escape, a malformed query.
    /// So two different addresses never mean the same page, and no path climbs.
    static std::optional<Target> parse(std::string_view target);
};

} // namespace gt::http
