#pragma once

#include <random>
#include <string>

namespace gt::http {

/// References for error pages and the log: easy to read out, and they say nothing. Not secrets.
class RequestIds {
public:
    /// 12 characters of Crockford's base32, in lower case (no i, l, o, u).
    std::string next();

private:
    std::mt19937_64 random_{std::random_device{}()};
};

} // namespace gt::http
