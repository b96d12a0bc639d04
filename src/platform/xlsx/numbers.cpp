#include "platform/xlsx/numbers.hpp"

#include <charconv>
#include <cmath>

namespace gt::xlsx {

namespace {

/// The format without what is shown as it stands: "quoted", [Red], \x, and the spacing _x and *x.
std::string letters_that_mean(std::string_view code)
{
    std::string out;
    for (std::size_t i = 0; i < code.size(); ++i) {
        auto const skip_to = [&](char mark) { i = std::min(code.find(mark, i + 1), code.size()); };
        switch (code[i]) {
        case '"':
            skip_to('"');
            break;
        case '[':
            skip_to(']');
            break;
        case '\\':
        case '_':
        case '*':
            ++i;
            break;
        default:
            out += static_cast<char>(code[i] | 0x20); // ASCII letters made small
        }
    }
    return out;
}

} // namespace

bool is_date_format(std::string_view code)
{
    auto const letters = letters_that_mean(code);
    if (letters == "general") return false;
    if (letters.find_first_of("dy") != std::string::npos) return true;
    // An m beside hours or seconds is minutes, alone it is a month.
    return letters.find('m') != std::string::npos && letters.find_first_of("hs") == std::string::npos;
}

bool is_built_in_date_format(std::string_view id)
{
    int number = 0;
    std::from_chars(id.data(), id.data() + id.size(), number);
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 47)
        || (number >= 50 && number <= 58);
}

std::optional<Date> date_of_serial(double serial, bool from_1904)
{
    constexpr double last_day = 2'958'465; // 31 December 9999
    constexpr double rounding = 1e-6; // a tenth of a second: midnight computed as a sum of times
    if (!(serial >= (from_1904 ? 0 : 1)) || serial > last_day - (from_1904 ? 1462 : 0)) return std::nullopt;

    auto const count = static_cast<int>(std::floor(serial + rounding));
    if (from_1904) return Date::of(1904, 1, 1)->plus_days(count);
    if (count == 60) return std::nullopt;
    return Date::of(1899, 12, count > 60 ? 30 : 31)->plus_days(count);
}

std::optional<std::size_t> column_of(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t length = 0;
    while (length < reference.size() && reference[length] >= 'A' && reference[length] <= 'Z')
        column = column * 26 + static_cast<std::size_t>(reference[length++] - 'A' + 1);
    if (length == 0 || length > 3) return std::nullopt;
    return column - 1;
}

} // namespace gt::xlsx
