#pragma once

#include "reports/model/report.hpp"

namespace gt::reports::model {

/// One figure that is not what it was.
struct Change {
    std::string where; ///< "Overall grade by team: Alder Team, Good"
    std::string was; ///< "7"; "not there" when the row is new
    std::string now;

    bool operator==(Change const&) const = default;
};

/// Every cell that differs between two builds of the same report, by what it stands for and not by its place; in the
/// order of the earlier, then what only the later has.
std::vector<Change> changes_between(Report const& before, Report const& after);

} // namespace gt::reports::model
