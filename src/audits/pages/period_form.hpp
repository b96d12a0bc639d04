#pragma once

#include "platform/forms/problems.hpp"
#include "platform/html/out.hpp"
#include "platform/http/request.hpp"
#include "platform/time/date.hpp"

#include <functional>
#include <string>

namespace gt::audits {

/// Between which days something was submitted; nothing said: the twelve months until today.
struct PeriodForm {
    std::string from;
    std::string to;
    forms::Problems problems = {};

    static PeriodForm read(http::Fields const& query, Date today);

    Date first_day() const { return *Date::parse_typed(from); }
    Date last_day() const { return *Date::parse_typed(to); }
};

/// `what` is "Second reads": a form that looks and changes nothing. `more` draws what else is asked.
void draw_period(html::Out& out, PeriodForm const& form, std::string const& address, std::string const& what,
    std::function<void()> const& more = {});

} // namespace gt::audits
