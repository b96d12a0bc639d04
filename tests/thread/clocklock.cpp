// std::timed_mutex waits by pthread_mutex_clocklock, which the thread sanitizer of GCC 12 does not know: it would take
// each such lock for none at all. This stands in for it in thread_tests alone.
#include <cstdint>
#include <ctime>
#include <pthread.h>

namespace {

constexpr std::int64_t second = 1'000'000'000;

std::int64_t now_on(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return now.tv_sec * second + now.tv_nsec;
}

} // namespace

extern "C" int pthread_mutex_clocklock(pthread_mutex_t* mutex, clockid_t clock, timespec const* until)
{
    auto const left = until->tv_sec * second + until->tv_nsec - now_on(clock);
    auto const wall = now_on(CLOCK_REALTIME) + left;
    timespec const end{wall / second, wall % second};
    return pthread_mutex_timedlock(mutex, &end);
}
