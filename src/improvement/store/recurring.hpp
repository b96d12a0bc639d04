#pragma once

#include "improvement/finding.hpp"
#include "platform/db/database.hpp"
#include "staff/period.hpp"

#include <vector>

namespace gt::improvement::store {

/// What comes again is noticed from so many audits on.
inline constexpr int recurs_from = 3;

/// A theme, and in how many audits it was an area for improvement: each audit counts once, and only when it was
/// submitted.
struct Recurring {
    std::string theme;
    int audits = 0;

    bool operator==(Recurring const&) const = default;
};

/// In the teams below this node of the tree, or this team. The most first.
std::vector<Recurring> recurring_in(db::Reader& reader, staff::TeamId node, staff::Period days);

/// In the work of one person, with how many open cases they have: shown to them and their manager alone [D-29].
struct WorkerPattern {
    staff::PersonId worker;
    std::string name;
    int open_cases = 0;
    std::vector<Recurring> themes; ///< in three audits or more
};

/// Nothing when nothing comes again.
std::optional<WorkerPattern> pattern_of(db::Reader& reader, staff::PersonId worker, staff::Period days);
/// Of those in whose work, in this team, something comes again, by name.
std::vector<WorkerPattern> patterns_in(db::Reader& reader, staff::TeamId team, staff::Period days);

} // namespace gt::improvement::store
