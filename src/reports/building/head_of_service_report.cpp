#include "reports/building/grade_cells.hpp"
#include "reports/building/reports_built.hpp"

namespace gt::reports {

namespace {

constexpr std::string_view month_name = "head-of-service-monthly";

model::Table teams_table(GradeCells const& cells, AreaFigures const& area)
{
    auto table = cells.table("teams", "Overall grade by team: routine audits chosen at random", "Team", true);
    for (auto const& one : area.teams)
        table.rows.push_back(
            cells.overall_row("team-" + one.team.id.text(), one.team.name, one.headline, {.team = one.team.id}));
    table.rows.push_back(cells.overall_row("all", "All teams", area.headline, {.area = area.id}));
    table.rows.back().is_total = true;
    table.chart = cells.chart("Overall grade by team",
        "Each bar is a team's routine audits of cases chosen at random, by grade; teams without one are left out.");
    return table;
}

model::Table others_table(GradeCells const& cells, AreaFigures const& area)
{
    auto table = cells.table("others", "Other audits: in none of the figures above", "Kind", true);
    for (auto const& other : area.others)
        table.rows.push_back(cells.overall_row(std::string{audits::key_of(other.kind)}, title_of_other_row(other.kind),
            other.counted, {.area = area.id, .other_row = other.kind}));
    return table;
}

model::Table domains_table(GradeCells const& cells, Measures const& measures, std::string key, std::string title,
    Counted const& counted, Figure figure)
{
    auto table = cells.table(std::move(key), std::move(title), "Domain");
    for (std::size_t i = 0; i < counted.by_domain.size(); ++i) {
        figure.domain = measures.domains[i].key;
        table.rows.push_back(
            cells.row(measures.domains[i].key, measures.domains[i].title, counted.by_domain[i], figure));
    }
    return table;
}

model::Section area_section(GradeCells const& cells, Measures const& measures, AreaFigures const& area)
{
    model::Section section{"area-" + area.id.text(), area.name, {}, {teams_table(cells, area)}};
    if (!area.others.empty()) section.tables.push_back(others_table(cells, area));
    if (area.headline.overall.total == 0) return section;
    section.tables.push_back(
        domains_table(cells, measures, "domains", "Domain grades, all teams", area.headline, {.area = area.id}));
    for (auto const& one : area.teams) {
        if (one.headline.overall.total == 0) continue;
        section.tables.push_back(domains_table(cells, measures, "domains-" + one.team.id.text(),
            "Domain grades of " + one.team.name, one.headline, {.team = one.team.id}));
        section.tables.back().is_folded = true;
    }
    return section;
}

} // namespace

model::Report head_of_service_report(HeadOfServiceMonth const& month)
{
    GradeCells const cells{month, std::string{month_name}};
    auto report = report_on(month, month_name, "Head of service's month");
    report.sections.push_back({"words", "", words_on_attention(month), concern_tables(month)});
    for (auto const& area : month.areas) report.sections.push_back(area_section(cells, month.measures, area));
    return report;
}

} // namespace gt::reports
