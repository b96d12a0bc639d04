#include "programme/pages/asked_year.hpp"

#include "programme/share.hpp"

#include <charconv>

namespace gt::programme {

namespace {

std::optional<int> year_in(std::string const& text)
{
    int year = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    bool const is_year = error == std::errc{} && end == text.data() + text.size() && year >= 2000 && year <= 2100;
    return is_year ? std::optional{year} : std::nullopt;
}

} // namespace

AskedYear AskedYear::read(http::Fields const& query, Date today)
{
    AskedYear asked{query.text("year"), query.text("on"), year_with(today), today};
    if (!asked.typed_year.empty()) {
        if (auto const year = year_in(asked.typed_year))
            asked.year = *year;
        else
            asked.problems.add("year", "Enter the year in which it begins, such as 2026 for April 2026 to March 2027");
    }
    auto const days = year_of(asked.year);
    asked.on = std::clamp(today, days.from, days.to);
    if (asked.typed_day.empty()) return asked;
    auto const day = Date::parse_typed(asked.typed_day);
    if (!day)
        asked.problems.add("on", "Enter the day that the figures are at as a date, such as 30 September 2026");
    else if (!days.covers(*day))
        asked.problems.add("on", "The day must lie in " + year_words(asked.year));
    else
        asked.on = *day;
    return asked;
}

} // namespace gt::programme
