#pragma once

#include "reports/head_of_service_month.hpp"
#include "reports/model/report.hpp"

namespace gt::reports {

/// Grade counts as rows of a table: a column for each grade, the highest first, then the total.
class GradeCells {
public:
    /// Rows of `plain_row` open to nothing; those of `row` to their audits, where somebody may open any. `figure` is
    /// what all of the row counts.
    GradeCells(HeadOfServiceMonth const& month, std::string_view report_name);

    model::Table table(std::string key, std::string title, std::string first, bool with_limited = false) const;
    model::Row plain_row(std::string key, std::string title, GradeCounts const& counts, Figure const& figure) const;
    /// What its counts count is narrowed by one thing more: {"month", "2026-10-01"}.
    model::Row narrowed_row(std::string key, std::string title, GradeCounts const& counts,
        std::pair<std::string, std::string> const& by) const;
    model::Row row(std::string key, std::string title, GradeCounts const& counts, Figure const& figure) const;
    /// With how many were limited by safety as the last column.
    model::Row overall_row(std::string key, std::string title, Counted const& counted, Figure const& figure) const;
    /// Of the grades, by the first column.
    model::Chart chart(std::string title, std::string words) const;

private:
    model::Row empty_row(std::string key, std::string title, int further) const;
    model::Cell cell(int count, std::optional<int> percent, Figure const& figure) const;
    model::Population population_of(Figure const& figure) const;

    HeadOfServiceMonth const& month_;
    bool opens_;
};

GradeCounts with_percents(GradeCounts counts, int threshold);
/// A report on these days' grades, without its sections: why it may not be published yet, and how grades are counted.
model::Report report_on(HeadOfServiceMonth const& month, std::string_view name, std::string title);
void append(model::Report& report, std::vector<model::Section> sections);
/// How many audits, teams without one, and how many of concern, in sentences.
std::vector<std::string> words_on_attention(HeadOfServiceMonth const& month);
/// Each audit that is inadequate or limited by safety, with what happened since; no table when there is none.
std::vector<model::Table> concern_tables(HeadOfServiceMonth const& month);

} // namespace gt::reports
