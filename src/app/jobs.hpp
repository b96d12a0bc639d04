#pragma once

#include "staff/house/house.hpp"

#include <functional>
#include <memory>

namespace gt::app {

/// Does the scheduled work of every day that has not been done yet, in order, each with its own date, up to
/// today. Idempotent: (job, day) is done once, by one process. Returns how many runs it made.
int tick(staff::House& house);

/// Ticks once a minute until it goes, and does `each_minute` after each: what has no day of its own.
class Jobs {
public:
    Jobs(staff::House& house, std::function<void()> each_minute);
    ~Jobs();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace gt::app
