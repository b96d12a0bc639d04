#include "platform/jobs/runs.hpp"

#include "platform/log/log.hpp"

namespace gt::jobs {

namespace {

constexpr std::int64_t lease_seconds = 600;

bool mark_done(db::Transaction& tx, Lease const& lease, Instant now)
{
    return tx.run(R"sql(
        UPDATE job_runs SET done_at = :now
         WHERE job = :job AND due_on = :day AND fence = :fence AND done_at IS NULL)sql",
               {{"job", lease.job}, {"day", lease.day}, {"fence", lease.fence}, {"now", now}})
        == 1;
}

/// Called while the work's own exception passes by: when the database is away too, the lease runs out by itself.
void give_back(db::Database& database, Lease const& lease) noexcept
{
    try {
        database.write([&](db::Transaction& tx) {
            tx.run(R"sql(
                UPDATE job_runs SET leased_until = 0
                 WHERE job = :job AND due_on = :day AND fence = :fence AND done_at IS NULL)sql",
                {{"job", lease.job}, {"day", lease.day}, {"fence", lease.fence}});
        });
    } catch (std::exception const&) {
        log::warn("job.lease_kept", {{"job", lease.job}});
    }
}

} // namespace

Date first_open_day(db::Database& database, std::string const& job, Date today)
{
    auto const row = database.read().one(
        "SELECT max(due_on) AS last_day FROM job_runs WHERE job = :job AND done_at IS NOT NULL", {{"job", job}});
    auto const last = row ? row->get<std::optional<Date>>("last_day") : std::nullopt;
    return last ? last->plus_days(1) : today;
}

std::optional<Lease> take(db::Database& database, std::string const& job, Date day, Instant now)
{
    auto const fence = database.write([&](db::Transaction& tx) -> std::optional<std::int64_t> {
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
    });
    return fence ? std::optional{Lease{job, day, *fence}} : std::nullopt;
}

bool finish(db::Database& database, Lease const& lease, Instant now, Effects const& effects)
{
    try {
        return database.write([&](db::Transaction& tx) {
            auto const ours = mark_done(tx, lease, now);
            if (ours) effects(tx);
            return ours;
        });
    } catch (...) {
        give_back(database, lease);
        throw;
    }
}

} // namespace gt::jobs
