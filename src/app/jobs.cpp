#include "app/jobs.hpp"

#include "platform/jobs/runs.hpp"
#include "platform/log/log.hpp"

namespace gt::app {

namespace {

bool run_once(staff::House& house, staff::House::NamedJob const& job, Date day)
{
    auto const now = house.clock().now();
    auto const lease = jobs::take(house.database(), job.name, day, now);
    if (!lease) return false;
    auto const done = jobs::finish(house.database(), *lease, now, [&](db::Transaction& tx) {
        job.run(tx, {day, now, house});
    });
    if (done) log::info("job.done", {{"job", job.name}, {"day", day.iso()}});
    return done;
}

/// Returns how many days it did.
int catch_up(staff::House& house, staff::House::NamedJob const& job)
{
    int runs = 0;
    auto const today = house.clock().today();
    for (auto day = jobs::first_open_day(house.database(), job.name, today); day <= today; day = day.plus_days(1)) {
        if (!run_once(house, job, day)) break; // somebody else is at it: the next day waits for this one
        ++runs;
    }
    return runs;
}

} // namespace

Ticked tick(staff::House& house)
{
    Ticked ticked;
    for (auto const& job : house.jobs()) {
        try {
            ticked.runs += catch_up(house, job);
        } catch (std::exception const& fault) {
            ++ticked.failed;
            log::error("job.failed", {{"job", job.name}, {"what", fault.what()}});
        }
    }
    return ticked;
}

Jobs::Jobs(staff::House& house, std::function<void()> each_minute)
    : recurring_{std::chrono::minutes{1}, [&house, each_minute = std::move(each_minute)] {
                     tick(house);
                     each_minute();
                 }}
{
}

} // namespace gt::app
