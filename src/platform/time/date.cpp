#include "platform/time/date.hpp"

#include <array>
#include <charconv>

namespace gt {

using namespace std::chrono;

namespace {

constexpr std::array<std::string_view, 12> month_names{"January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December"};

year_month_day civil(sys_days days) { return year_month_day{days}; }

std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Between `least` and `most` digits and nothing else.
std::optional<unsigned> figures(std::string_view text, std::size_t least, std::size_t most)
{
    if (text.size() < least || text.size() > most) return std::nullopt;
    unsigned number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter; }

bool same_word(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

/// "November", "nov", and "Sept", which people write too.
std::optional<unsigned> month_named(std::string_view word)
{
    for (unsigned i = 0; i < month_names.size(); ++i)
        if (same_word(word, month_names[i]) || same_word(word, month_names[i].substr(0, 3))) return i + 1;
    if (same_word(word, "Sept")) return 9;
    return std::nullopt;
}

/// Cuts "22/11/2026" at its separators, the same one twice; a space may be doubled.
std::optional<std::array<std::string_view, 3>> three_parts(std::string_view text, char separator)
{
    auto const first = text.find(separator);
    auto const last = text.rfind(separator);
    if (first == std::string_view::npos || first == last) return std::nullopt;
    return std::array{text.substr(0, first), trimmed(text.substr(first + 1, last - first - 1)), text.substr(last + 1)};
}

} // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day)
{
    if (year < 1 || year > 9999) return std::nullopt;
    year_month_day const date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    return Date{sys_days{date}};
}

std::optional<Date> Date::parse_iso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = figures(text.substr(0, 4), 4, 4);
    auto const month = figures(text.substr(5, 2), 2, 2);
    auto const day = figures(text.substr(8, 2), 2, 2);
    if (!year || !month || !day) return std::nullopt;
    return of(static_cast<int>(*year), *month, *day);
}

std::optional<Date> Date::parse_typed(std::string_view text)
{
    text = trimmed(text);
    if (auto const iso = parse_iso(text)) return iso;

    for (char const separator : {'/', '-', '.', ' '}) {
        auto const parts = three_parts(text, separator);
        if (!parts) continue;
        auto const day = figures((*parts)[0], 1, 2);
        auto const number = figures((*parts)[1], 1, 2);
        auto const month = number ? number : month_named((*parts)[1]);
        auto const year = figures((*parts)[2], 4, 4);
        if (!day || !month || !year) return std::nullopt;
        return of(static_cast<int>(*year), *month, *day);
    }
    return std::nullopt;
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil(days_).month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil(days_).day()); }

std::string Date::iso() const
{
    // Written once for every date of 200,000 imported rows, so without printf.
    auto const date = civil(days_);
    auto const year = static_cast<unsigned>(static_cast<int>(date.year()));
    std::string text = "0000-00-00";
    auto const put = [&](std::size_t place, unsigned two_figures) {
        text[place] = static_cast<char>('0' + two_figures / 10);
        text[place + 1] = static_cast<char>('0' + two_figures % 10);
    };
    put(0, year / 100 % 100);
    put(2, year % 100);
    put(5, static_cast<unsigned>(date.month()));
    put(8, static_cast<unsigned>(date.day()));
    return text;
}

std::string Date::words() const
{
    return std::to_string(day()) + " " + std::string{month_names[month() - 1]} + " " + std::to_string(year());
}

std::string Date::short_words() const
{
    return std::to_string(day()) + " " + std::string{month_names[month() - 1].substr(0, 3)} + " "
        + std::to_string(year());
}

Date Date::plus_days(int count) const { return Date{days_ + std::chrono::days{count}}; }

Date Date::plus_months(int count) const
{
    auto const moved = civil(days_) + std::chrono::months{count};
    if (moved.ok()) return Date{sys_days{moved}};
    return Date{sys_days{moved.year() / moved.month() / last}};
}

Date Date::first_of_month() const { return Date{sys_days{civil(days_).year() / civil(days_).month() / 1}}; }
Date Date::last_of_month() const { return Date{sys_days{civil(days_).year() / civil(days_).month() / last}}; }

bool Date::is_weekend() const
{
    weekday const day{days_};
    return day == Saturday || day == Sunday;
}

int age_on(Date birth, Date day)
{
    auto const years = day.year() - birth.year();
    auto const had_birthday = std::pair{day.month(), day.day()} >= std::pair{birth.month(), birth.day()};
    return had_birthday ? years : years - 1;
}

} // namespace gt
