#include "platform/time/instant.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace gt {

using namespace std::chrono;

namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t minute_length = 60 * second;
constexpr std::int64_t hour_length = 60 * minute_length;
constexpr std::int64_t day_length = 24 * hour_length;

/// Floor, also before 1970.
std::int64_t whole_days(std::int64_t micros)
{
    auto const days = micros / day_length;
    return micros % day_length < 0 ? days - 1 : days;
}

Date utc_date(std::int64_t micros) { return Date{sys_days{days{whole_days(micros)}}}; }
std::int64_t of_day(std::int64_t micros) { return micros - whole_days(micros) * day_length; }
std::int64_t start_of(Date day) { return day.days().time_since_epoch().count() * day_length; }

/// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October (Summer Time Order 2002). Older years had other days; nothing here is that old.
bool is_summer_time(std::int64_t micros)
{
    auto const in_year = year{utc_date(micros).year()};
    auto const begins = start_of(Date{sys_days{in_year / March / Sunday[last]}}) + hour_length;
    auto const ends = start_of(Date{sys_days{in_year / October / Sunday[last]}}) + hour_length;
    return begins <= micros && micros < ends;
}

/// The microseconds that London's clock shows, as if it were UTC.
std::int64_t on_london_clock(std::int64_t micros) { return is_summer_time(micros) ? micros + hour_length : micros; }

std::optional<int> two_figures(std::string_view& text, int limit)
{
    if (text.size() < 2) return std::nullopt;
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + 2, number);
    if (error != std::errc{} || end != text.data() + 2 || text[0] == '-' || number >= limit) return std::nullopt;
    text.remove_prefix(2);
    return number;
}

bool take(std::string_view& text, char mark)
{
    if (text.empty() || text.front() != mark) return false;
    text.remove_prefix(1);
    return true;
}

/// One to six figures after the point.
std::optional<std::int64_t> fraction(std::string_view& text)
{
    std::int64_t micros = 0;
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        micros = micros * 10 + (text[count++] - '0');
    if (count == 0 || count > 6) return std::nullopt;
    text.remove_prefix(count);
    for (; count < 6; ++count) micros *= 10;
    return micros;
}

/// "17:30", "17:30:05" or "17:30:05.25", cut off the front.
std::optional<std::int64_t> time_of_day(std::string_view& text)
{
    auto const hours = two_figures(text, 24);
    if (!hours || !take(text, ':')) return std::nullopt;
    auto const minutes = two_figures(text, 60);
    if (!minutes) return std::nullopt;

    auto micros = *hours * hour_length + *minutes * minute_length;
    if (!take(text, ':')) return micros;
    auto const seconds = two_figures(text, 60);
    if (!seconds) return std::nullopt;

    micros += *seconds * second;
    if (!take(text, '.')) return micros;
    auto const part = fraction(text);
    if (!part) return std::nullopt;
    return micros + *part;
}

} // namespace

Instant Instant::now() { return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()}; }

std::optional<Instant> Instant::parse_iso(std::string_view text)
{
    auto const day = Date::parse_iso(text.substr(0, 10));
    if (!day) return std::nullopt;
    text.remove_prefix(10);

    if (!take(text, 'T')) return std::nullopt;
    auto const time = time_of_day(text);
    if (!time || text != "Z") return std::nullopt;
    return Instant{start_of(*day) + *time};
}

Instant Instant::in_london(Date day, int hour, int minute)
{
    auto const shown = start_of(day) + hour * hour_length + minute * minute_length;
    auto const if_summer = shown - hour_length;
    return {is_summer_time(if_summer) ? if_summer : shown};
}

std::string Instant::iso() const
{
    auto const time = of_day(micros);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d", static_cast<int>(time / hour_length),
        static_cast<int>(time / minute_length % 60), static_cast<int>(time / second % 60));
    auto written = utc_date(micros).iso() + text.data();

    if (auto const part = time % second; part != 0) {
        std::snprintf(text.data(), text.size(), ".%06d", static_cast<int>(part));
        written += text.data();
        written.erase(written.find_last_not_of('0') + 1);
    }
    return written + "Z";
}

Date Instant::london_date() const { return utc_date(on_london_clock(micros)); }

std::string Instant::london_words() const { return london_date().words() + ", " + london_time(); }

std::string Instant::london_time() const
{
    auto const time = of_day(on_london_clock(micros));
    auto const hour = static_cast<int>(time / hour_length);
    auto const minute = static_cast<int>(time / minute_length % 60);

    auto words = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
    if (minute != 0) words += (minute < 10 ? ":0" : ":") + std::to_string(minute);
    return words + (hour < 12 ? "am" : "pm");
}

} // namespace gt
