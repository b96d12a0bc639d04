#include "platform/html/colour.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gt::html {

std::optional<Colour> Colour::parse(std::string_view text)
{
    constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
    if (text.size() != 7 || text.front() != '#' || text.find_first_not_of(hexadecimal, 1) != text.npos)
        return std::nullopt;
    auto const part = [text](std::size_t at) {
        std::uint8_t value = 0;
        std::from_chars(text.data() + at, text.data() + at + 2, value, 16);
        return value;
    };
    return Colour{part(1), part(3), part(5)};
}

std::string Colour::text() const
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text{"#"};
    for (auto const part : parts_) text += {digits[part / 16], digits[part % 16]};
    return text;
}

double Colour::luminance() const
{
    auto const linear = [](std::uint8_t part) {
        auto const share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(parts_[0]) + 0.7152 * linear(parts_[1]) + 0.0722 * linear(parts_[2]);
}

Colour Colour::tint(double share) const
{
    auto const mixed = [share](std::uint8_t part) {
        return static_cast<std::uint8_t>(std::lround(255 - (255 - part) * std::clamp(share, 0.0, 1.0)));
    };
    return {mixed(parts_[0]), mixed(parts_[1]), mixed(parts_[2])};
}

double contrast(Colour one, Colour other)
{
    auto const [darker, lighter] = std::minmax({one.luminance(), other.luminance()});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace gt::html
