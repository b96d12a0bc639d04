#pragma once

#include "platform/time/instant.hpp"

#include <memory>
#include <mutex>
#include <optional>

namespace gt {

/// The one source of *now*. Each request, job run and transaction asks once.
/// `--today` and tests set it; a set clock stands still.
class Clock {
public:
    Clock() = default;
    explicit Clock(Instant fixed) : fixed_{fixed} { }

    Instant now() const;
    Date today() const { return now().london_date(); }
    void set(Instant fixed);

private:
    mutable std::mutex mutex_;
    std::optional<Instant> fixed_;
};

} // namespace gt
