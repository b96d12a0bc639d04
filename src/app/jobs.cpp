#include "app/jobs.hpp"

#include "platform/log/log.hpp"

#include <condition_variable>
#include <thread>

namespace gt::app {

namespace {

constexpr std::int64_t lease_seconds = 600;

/// The day after the last one done; today when the job is new.
Date first_open_day(db::Database& database, std::string const& job, Date today)
{
    auto const row = database.read().one(
        "SELECT max(due_on) AS last_day FROM job_runs WHERE job = :job AND done_at IS NOT NULL", {{"job", job}});
    auto const last = row ? row->get<std::optional<Date>>("last_day") : std::nullopt;
    return last ? last->plus_days(1) : today;
}

/// Takes the run for this process; nothing when it is done or somebody else is at it.
std::optional<std::int64_t> lease(db::Transaction& tx, std::string const& job, Date day, Instant now)
{
    tx.run(R"sql(
        INSERT INTO job_runs (job, due_on, fence, leased_until, done_at) VALUES (:job, :day, 0, 0, NULL)
        ON CONFLICT (job, due_on) DO NOTHING)sql",
        {{"job", job}, {"day", day}});
    auto const row = tx.one(R"sql(
        UPDATE job_runs SET fence = fence + 1, leased_until = :until
         WHERE job = :job AND due_on = :day AND done_at IS NULL AND leased_until < :now
        RETURNING fence)sql",
        {{"job", job}, {"day", day}, {"now", now}, {"until", now.plus_seconds(lease_seconds)}});
    return row ? std::optional{row->number("fence")} : std::nullopt;
}

/// False when the lease was lost: somebody else has taken the run over, and its effects are theirs.
bool mark_done(db::Transaction& tx, std::string const& job, Date day, std::int64_t fence, Instant now)
{
    return tx.run(R"sql(
        UPDATE job_runs SET done_at = :now
         WHERE job = :job AND due_on = :day AND fence = :fence AND done_at IS NULL)sql",
               {{"job", job}, {"day", day}, {"fence", fence}, {"now", now}})
        == 1;
}

bool run_once(staff::House& house, staff::House::NamedJob const& job, Date day)
{
    auto const now = house.clock().now();
    auto& database = house.database();
    auto const fence = database.write([&](db::Transaction& tx) { return lease(tx, job.name, day, now); });
    if (!fence) return false;
    database.write([&](db::Transaction& tx) {
        if (mark_done(tx, job.name, day, *fence, now)) job.run(tx, {day, now, house});
    });
    log::info("job.done", {{"job", job.name}, {"day", day.iso()}});
    return true;
}

/// A job that fails leaves the others their turn, and is tried again in a minute.
void without_throwing(std::function<void()> const& work)
{
    try {
        work();
    } catch (std::exception const& error) {
        log::error("job.failed", {{"what", error.what()}});
    }
}

} // namespace

int tick(staff::House& house)
{
    int runs = 0;
    auto const today = house.clock().today();
    for (auto const& job : house.jobs()) {
        for (auto day = first_open_day(house.database(), job.name, today); day <= today; day = day.plus_days(1)) {
            if (!run_once(house, job, day)) break; // somebody else is at it: the next day waits for this one
            ++runs;
        }
    }
    return runs;
}

struct Jobs::Inside {
    std::mutex mutex;
    std::condition_variable stop_asked;
    bool stop = false;
    std::thread thread;
};

Jobs::Jobs(staff::House& house, std::function<void()> each_minute) : inside_{std::make_unique<Inside>()}
{
    inside_->thread = std::thread{[&house, each_minute = std::move(each_minute), inside = inside_.get()] {
        std::unique_lock lock{inside->mutex};
        while (!inside->stop) {
            lock.unlock();
            without_throwing([&] { tick(house); });
            without_throwing(each_minute);
            lock.lock();
            inside->stop_asked.wait_for(lock, std::chrono::minutes{1}, [&] { return inside->stop; });
        }
    }};
}

Jobs::~Jobs()
{
    {
        std::scoped_lock const lock{inside_->mutex};
        inside_->stop = true;
    }
    inside_->stop_asked.notify_all();
    inside_->thread.join();
}

} // namespace gt::app
