#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gt::html {

/// A colour on a screen, in sRGB.
class Colour {
public:
    constexpr Colour(std::uint8_t red, std::uint8_t green, std::uint8_t blue) : parts_{red, green, blue} { }
    /// "#0b5351" in either case; nothing else.
    static std::optional<Colour> parse(std::string_view text);

    /// "#0b5351"
    std::string text() const;
    /// Relative luminance: 0 for black, 1 for white. [WCAG 2.2, definitions]
    double luminance() const;
    /// This colour laid thinly over white: `share` of it, from 0 to 1.
    Colour tint(double share) const;

    bool operator==(Colour const&) const = default;

private:
    std::array<std::uint8_t, 3> parts_;
};

inline constexpr Colour white{255, 255, 255};

/// From 1 (the same) to 21 (black and white). Words of usual size need 4.5. [WCAG 2.2, 1.4.3]
double contrast(Colour one, Colour other);

} // namespace gt::html
