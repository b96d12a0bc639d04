#include "audits/theme.hpp"

#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

constexpr int months_in_quarter = 3;

std::string month_of(Date day) { return text::split(day.words(), ' ').at(1); }

} // namespace

Date quarter_with(Date day)
{
    return day.first_of_month().plus_months(-static_cast<int>(day.month() - 1) % months_in_quarter);
}

std::string quarter_words(Date quarter)
{
    auto const last = quarter.plus_months(months_in_quarter - 1);
    return month_of(quarter) + " to " + month_of(last) + " " + std::to_string(last.year());
}

Result<Theme> checked(Theme theme, Date today)
{
    if (theme.title.empty()) return Problem{"title", "Enter the theme"};
    if (theme.quarter != quarter_with(theme.quarter) || theme.quarter < quarter_with(today))
        return Problem{"quarter", "Select this quarter or a later one"};
    if (theme.reason.empty()) return Problem{"reason", "Enter why this theme was decided on"};
    if (theme.roles.empty()) return Problem{"role", "Select who is asked to audit"};
    return theme;
}

} // namespace gt::audits
