#pragma once

#include "platform/db/database.hpp"
#include "platform/time/date.hpp"
#include "platform/time/instant.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

/// Scheduled work: one row for each job and day (job_runs), leased by whichever process comes first. There is no
/// leader.
namespace gt::jobs {

/// One job's work for one day, taken by this process until the lease runs out.
struct Lease {
    std::string job;
    Date day;
    std::int64_t fence = 0; ///< tells a slow process that somebody else has taken over
};

/// SQL alone, in the transaction that also marks the run as done.
using Effects = std::function<void(db::Transaction&)>;

/// The day after the last one done; `today` when the job is new.
Date first_open_day(db::Database& database, std::string const& job, Date today);

/// Nothing when the run is done, or another process is at it.
std::optional<Lease> take(db::Database& database, std::string const& job, Date day, Instant now);

/// Does the effects and marks the run as done. False, and nothing is done, when the lease was lost to another process.
/// What the effects throw passes through, undone and with the lease given back: the next one to ask may try.
bool finish(db::Database& database, Lease const& lease, Instant now, Effects const& effects);

} // namespace gt::jobs
