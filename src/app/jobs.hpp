#pragma once

#include "staff/house/house.hpp"

#include <memory>

namespace gt::app {

/// Does the scheduled work of every day that has not been done yet, in order, each with its own date, up to
/// today. Idempotent: (job, day) is done once, by one process. Returns how many runs it made.
int tick(staff::House& house);

/// Ticks once a minute until it goes.
class Jobs {
public:
    explicit Jobs(staff::House& house);
    ~Jobs();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace gt::app
