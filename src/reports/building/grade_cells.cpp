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

model::Row GradeCells::plain_row(
    std::string key, std::string title, GradeCounts const& counts, Figure const& figure) const
{
    auto found = row(std::move(key), std::move(title), counts, figure);
    for (auto& cell : found.cells) cell.opens_to.clear();
    return found;
}

model::Row GradeCells::narrowed_row(
    std::string key, std::string title, GradeCounts const& counts, std::pair<std::string, std::string> const& by) const
{
    auto found = plain_row(std::move(key), std::move(title), counts, {});
    for (auto& cell : found.cells)
        if (cell.population) cell.population->narrowed_by.insert(by);
    return found;
}

model::Row GradeCells::row(std::string key, std::string title, GradeCounts const& counts, Figure const& figure) const
{
    if (counts.total == 0) return empty_row(std::move(key), std::move(title), 1);
    model::Row row{std::move(key), {{.value = std::move(title)}}};
    for (std::size_t i = 0; i < counts.by_grade.size(); ++i) {
        auto const percent = counts.percents.empty() ? std::nullopt : std::optional{counts.percents[i]};
        auto of_grade = figure;
        of_grade.grade = month_.measures.grades[i].key;
        row.cells.push_back(cell(counts.by_grade[i], percent, of_grade));
    }
    row.cells.push_back(cell(counts.total, {}, figure));
    return row;
}

model::Row GradeCells::overall_row(
    std::string key, std::string title, Counted const& counted, Figure const& figure) const
{
    if (counted.overall.total == 0) return empty_row(std::move(key), std::move(title), 2);
    auto found = row(std::move(key), std::move(title), counted.overall, figure);
    auto limited = figure;
    limited.limited_by_safety = true;
    found.cells.push_back(cell(counted.limited_by_safety, counted.limited_percent, limited));
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

model::Cell GradeCells::cell(int count, std::optional<int> percent, Figure const& figure) const
{
    return {.value = std::int64_t{count},
        .percent = percent,
        .opens_to = opens_ && count > 0 ? figure_url(month_.asked, figure).text() : std::string{},
        .population = population_of(figure)};
}

/// A team's audits are narrowed by its area too: the teams of an area make the area.
model::Population GradeCells::population_of(Figure const& figure) const
{
    model::Population found{figure.limited_by_safety ? "audits limited by safety" : "audits"};
    auto const narrow = [&](std::string const& by, std::string const& value) {
        if (!value.empty()) found.narrowed_by[by] = value;
    };
    auto const* team = figure.team ? month_.team(*figure.team) : nullptr;
    if (team) narrow("team", team->id.text());
    if (auto const area = team ? std::optional{team->area} : figure.area) narrow("area", area->text());
    if (figure.other_row) found.of += ", other: " + std::string{audits::key_of(*figure.other_row)};
    narrow("domain", figure.domain);
    narrow("grade", figure.grade);
    return found;
}

GradeCounts with_percents(GradeCounts counts, int threshold)
{
    counts.percents = percentages(counts.by_grade, threshold);
    return counts;
}

namespace {

std::string how_grades_are_counted(Measures const& measures)
{
    return "With fewer than " + std::to_string(measures.small_number_threshold)
        + " audits only counts are shown. Percentages of a row add up to 100.";
}

/// Provisional grades that the month counts.
std::vector<std::string> unconfirmed_in(HeadOfServiceMonth const& month)
{
    std::vector<Date> until;
    for (auto const& audit : month.audits)
        if (audit.provisional_until && *audit.provisional_until >= month.asked.as_at.london_date())
            until.push_back(*audit.provisional_until);
    return provisional_words(until);
}

} // namespace

model::Report report_on(HeadOfServiceMonth const& month, std::string_view name, std::string title)
{
    return {.name = std::string{name},
        .title = std::move(title),
        .asked = month.asked,
        .framework = month.measures.versions,
        .unconfirmed = unconfirmed_in(month),
        .sections = {},
        .how_to_read = how_grades_are_counted(month.measures)};
}

void append(model::Report& report, std::vector<model::Section> sections)
{
    std::ranges::move(sections, std::back_inserter(report.sections));
}

} // namespace gt::reports
