#pragma once

#include "platform/forms/problems.hpp"
#include "platform/http/request.hpp"
#include "staff/period.hpp"

#include <string>

namespace gt::programme {

/// Between which days coverage is asked for; without words the twelve months until today.
struct AskedDays {
    std::string from;
    std::string to;
    staff::Period days;
    forms::Problems problems = {};

    static AskedDays read(http::Fields const& query, Date today);
};

} // namespace gt::programme
