#pragma once

#include "reports/follow_up.hpp"
#include "reports/model/report.hpp"

namespace gt::reports {

/// Figures of what follows audits as cells of one report, each opening to its rows where somebody may open any.
class FollowUpCells {
public:
    FollowUpCells(FollowUpMonth const& month, std::string name);

    model::Cell figure(FollowFigure const& figure) const;
    /// A row for each team with any of these, then the total; with a chart of `charted` (columns after the first).
    model::Table by_team(std::string key, std::string title, std::vector<FollowUp> const& counts) const;
    /// The audits of the rows that may be opened, by number.
    model::Cell case_of(FollowRow const& row) const;

private:
    model::Population population_of(FollowFigure const& figure) const;
    std::optional<FollowUp> change_in(FollowFigure const& figure) const;

    FollowUpMonth const& month_;
    std::string name_;
    bool opens_;
};

/// "1 is", "3 are" not listed for whoever may not open them; nothing when all are.
std::vector<std::string> words_on_unlisted(std::vector<FollowRow> const& rows);

/// First grades down, those of the re-audits across.
model::Table change_matrix(FollowUpMonth const& month, FollowUpCells const& cells);

/// Cases, days and median in sentences; then the steps with their chart when there are enough cases for shares.
model::Section time_to_good_section(FollowUpMonth const& month);

} // namespace gt::reports
