#pragma once

#include "platform/time/date.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gt {

/// A moment, in microseconds since 1970 UTC. Stored as such, shown as London's clock.
struct Instant {
    std::int64_t micros = 0;

    static Instant now();
    /// "2026-11-22T17:30:00Z", seconds and fraction optional, Z required.
    static std::optional<Instant> parse_iso(std::string_view text);
    /// The first moment of `day` in London, plus hours and minutes of London's clock.
    static Instant in_london(Date day, int hour = 0, int minute = 0);

    std::string iso() const;          ///< "2026-11-22T17:30:00Z", fraction only when there is one
    Date london_date() const;
    std::string london_words() const; ///< "22 November 2026, 5:30pm"
    std::string london_time() const;  ///< "5:30pm"; "midday" and "midnight" are not used

    Instant plus_seconds(std::int64_t seconds) const { return {micros + seconds * 1'000'000}; }

    auto operator<=>(Instant const&) const = default;
};

} // namespace gt
