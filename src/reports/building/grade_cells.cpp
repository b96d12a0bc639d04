#include "reports/building/grade_cells.hpp"

#include "reports/follow_up.hpp"
#include "reports/pages/month_urls.hpp"
#include "reports/shares.hpp"

namespace gt::reports {

GradeCells::GradeCells(HeadOfServiceMonth const& month, std::string_view report_name)
    : month_{month}, opens_{report_name == "head-of-service-monthly"
                         && std::ranges::any_of(month.audits, &GradedAudit::may_open)}
{
}

model::Table GradeCells::table(std::string key, std::string title, std::string first, bool with_limited) const
{
    model::Table table{
        .key = std::move(key), .title = std::move(title), .columns = {{"of", std::move(first)}}, .rows = {}};
    for (auto const& grade : month_.measures.grades) table.columns.push_back({grade.key, grade.title, true});
    table.columns.push_back({"total", "Total", true});
    if (with_limited) table.columns.push_back({"limited", "Limited by safety", true});
    return table;
}

model::Row GradeCells::plain_row(std::string key, std::string title, GradeCounts const& counts) const
{
    return counts_row(std::move(key), std::move(title), counts, nullptr);
}

model::Row GradeCells::row(std::string key, std::string title, GradeCounts const& counts, Figure const& figure) const
{
    return counts_row(std::move(key), std::move(title), counts, &figure);
}

model::Row GradeCells::overall_row(
    std::string key, std::string title, Counted const& counted, Figure const& figure) const
{
    if (counted.overall.total == 0) return empty_row(std::move(key), std::move(title), 2);
    auto found = row(std::move(key), std::move(title), counted.overall, figure);
    auto limited = figure;
    limited.limited_by_safety = true;
    found.cells.push_back(cell(counted.limited_by_safety, counted.limited_percent, &limited));
    return found;
}

model::Chart GradeCells::chart(std::string title, std::string words) const
{
    model::Chart chart{.title = std::move(title), .words = std::move(words), .label = 0, .series = {}};
    for (std::size_t i = 0; i < month_.measures.grades.size(); ++i) chart.series.push_back(static_cast<int>(i) + 1);
    return chart;
}

model::Row GradeCells::empty_row(std::string key, std::string title, int further) const
{
    auto const columns = static_cast<int>(month_.measures.grades.size()) + further;
    return {std::move(key), {{.value = std::move(title)}, {.value = "no audits", .span = columns}}};
}

model::Row GradeCells::counts_row(
    std::string key, std::string title, GradeCounts const& counts, Figure const* figure) const
{
    if (counts.total == 0) return empty_row(std::move(key), std::move(title), 1);
    model::Row row{std::move(key), {{.value = std::move(title)}}};
    for (std::size_t i = 0; i < counts.by_grade.size(); ++i) {
        auto const percent = counts.percents.empty() ? std::nullopt : std::optional{counts.percents[i]};
        auto of_grade = figure ? *figure : Figure{};
        of_grade.grade = month_.measures.grades[i].key;
        row.cells.push_back(cell(counts.by_grade[i], percent, figure ? &of_grade : nullptr));
    }
    row.cells.push_back(cell(counts.total, {}, figure));
    return row;
}

model::Cell GradeCells::cell(int count, std::optional<int> percent, Figure const* figure) const
{
    bool const opens = figure && opens_ && count > 0;
    return {.value = std::int64_t{count},
        .percent = percent,
        .opens_to = opens ? figure_url(month_.asked, *figure).text() : std::string{}};
}

GradeCounts with_percents(GradeCounts counts, int threshold)
{
    counts.percents = percentages(counts.by_grade, threshold);
    return counts;
}

std::string how_grades_are_counted(Measures const& measures)
{
    return "With fewer than " + std::to_string(measures.small_number_threshold)
        + " audits only counts are shown. Percentages of a row add up to 100.";
}

std::vector<std::string> unconfirmed_in(HeadOfServiceMonth const& month)
{
    std::vector<Date> until;
    for (auto const& audit : month.audits)
        if (audit.provisional_until && *audit.provisional_until >= month.asked.as_at.london_date())
            until.push_back(*audit.provisional_until);
    return provisional_words(until);
}

} // namespace gt::reports
