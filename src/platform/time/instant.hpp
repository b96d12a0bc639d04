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
    /// When London's clock shows that hour and minute on `day`. In the hour that the clock shows
    /// twice in October: the first time; in the hour it skips in March: an hour later.
    static Instant in_london(Date day, int hour = 0, int minute = 0);

    std::string iso() const; ///< "2026-11-22T17:30:00Z", fraction only when there is one
    Date london_date() const;
    std::string london_words() const; ///< "22 November 2026, 5:30pm"
    std::string london_time() const; ///< "5:30pm", "5pm"; noon is "12pm", midnight "12am"

    Instant plus_seconds(std::int64_t seconds) const { return {micros + seconds * 1'000'000}; }
    /// Clock hours: across the end of summer time London's clock shows one hour less.
    Instant plus_hours(int hours) const { return plus_seconds(std::int64_t{hours} * 3600); }

    auto operator<=>(Instant const&) const = default;
};

} // namespace gt
