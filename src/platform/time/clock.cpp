#include "platform/time/clock.hpp"

namespace gt {

Instant Clock::now() const
{
    std::scoped_lock const lock{mutex_};
    return fixed_ ? *fixed_ : Instant::now();
}

void Clock::set(Instant fixed)
{
    std::scoped_lock const lock{mutex_};
    fixed_ = fixed;
}

} // namespace gt
