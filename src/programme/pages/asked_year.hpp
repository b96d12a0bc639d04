#pragma once

#include "platform/forms/problems.hpp"
#include "platform/http/request.hpp"
#include "platform/time/date.hpp"

#include <string>

namespace gt::programme {

/// Which of the council's years is asked for, and at the end of which day; without words today's.
struct AskedYear {
    std::string typed_year;
    std::string typed_day;
    int year;
    Date on;
    forms::Problems problems = {};

    static AskedYear read(http::Fields const& query, Date today);
};

} // namespace gt::programme
