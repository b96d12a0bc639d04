#include "programme/pages/asked_days.hpp"

namespace gt::programme {

AskedDays AskedDays::read(http::Fields const& query, Date today)
{
    auto const first = today.plus_months(-12).plus_days(1);
    AskedDays asked{query.text("from"), query.text("to"), {first, today}};
    if (asked.from.empty() && asked.to.empty()) {
        asked.from = first.words();
        asked.to = today.words();
        return asked;
    }
    auto const from = Date::parse_typed(asked.from);
    auto const to = Date::parse_typed(asked.to);
    if (!from) asked.problems.add("from", "Enter the first day as a date, such as 1 October 2026");
    if (!to) asked.problems.add("to", "Enter the last day as a date, such as 1 October 2026");
    if (from && to && *to < *from) asked.problems.add("to", "The last day must be the same as or after the first day");
    if (from && to) asked.days = {*from, *to};
    return asked;
}

} // namespace gt::programme
