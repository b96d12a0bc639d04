#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace gt::jobs {

/// Does its work at once and then again after each pause, on a thread of its own, until it goes; then it waits for the
/// work under way. What the work throws is logged, and the next turn comes all the same.
class Recurring {
public:
    Recurring(std::chrono::milliseconds pause, std::function<void()> work);
    ~Recurring();
    Recurring(Recurring const&) = delete;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace gt::jobs
