#pragma once

#include <optional>
#include <vector>

namespace gt::reports {

/// How long one case was followed after a first audit below Good, and whether it reached Good then. A case that was
/// closed first, or is still open on the last day, is known to have taken longer than that and no more.
struct Watched {
    int days;
    bool reached;
};

/// On one day after the first audit, on which at least one case reached Good.
struct GoodStep {
    int days;
    int waiting; ///< followed for that long and not Good before
    int reached; ///< on that day
    double not_yet; ///< the share not Good after it, from 1 down

    bool operator==(GoodStep const&) const = default;
};

/// Time to Good by Kaplan and Meier's product of the shares that did not reach it, so that cases still open count for
/// as long as they have been followed. A case that leaves on the day of a step still counts in it.
struct TimeToGood {
    std::vector<GoodStep> steps;
    int cases = 0;
    int reached = 0;
    /// The first day on which half or fewer are not Good; nothing while more than half are.
    std::optional<int> half_by = {};
};

TimeToGood time_to_good(std::vector<Watched> watched);

} // namespace gt::reports
