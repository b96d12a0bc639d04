#pragma once

#include "reports/model/report.hpp"
#include "reports/model/small_counts.hpp"

namespace gt::reports::model {

/// The counts of a whole report, each once however often it is shown, and which of them come to which others, across
/// its tables. A sum is one when it comes out in the figures: of the teams to their area, the areas to all, the months
/// to the quarter, the grades to the total, the kinds of audit beside one another to their row's total. One that comes
/// out by chance hides more than it must, never less.
class LinkedCounts {
public:
    explicit LinkedCounts(Report const& report);

    std::vector<std::int64_t> const& counts() const { return counts_; }
    std::vector<Sum> const& sums() const { return sums_; }

    /// Where the count of that cell stands among them; nothing when it holds no count.
    std::optional<std::size_t> place_of(
        Section const& section, Table const& table, Row const& row, std::size_t column) const;

private:
    using Known = std::pair<Population, std::int64_t>; ///< figures that differ are never taken for one

    void add_sum_of(Section const& section, Table const& table, Row const& row);

    static std::optional<Known> known_in(
        Section const& section, Table const& table, Row const& row, std::size_t column);

    std::map<Known, std::size_t> places_;
    std::vector<std::int64_t> counts_;
    std::vector<Sum> sums_;
};

/// What a chart of steps is drawn from: shares and days beside counts, one row following from the other.
bool is_stepwise(Table const& table);

} // namespace gt::reports::model
