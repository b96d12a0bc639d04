#pragma once

#include "platform/jobs/recurring.hpp"
#include "staff/house/house.hpp"

#include <functional>

namespace gt::app {

/// What one tick did.
struct Ticked {
    int runs = 0; ///< that were done
    int failed = 0; ///< jobs that threw: logged, undone, and tried again at the next tick
};

/// Does the scheduled work of every day that has not been done yet, in order, each with its own date, up to
/// today. Idempotent: (job, day) is done once, by one process. A job that fails leaves the others their turn.
Ticked tick(staff::House& house);

/// Ticks once a minute until it goes, and does `each_minute` after each: what has no day of its own.
class Jobs {
public:
    Jobs(staff::House& house, std::function<void()> each_minute);

private:
    jobs::Recurring recurring_;
};

} // namespace gt::app
