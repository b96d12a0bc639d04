#include "reports/building/whole_tables.hpp"

#include "reports/building/grade_cells.hpp"

namespace gt::reports {

GradeCounts all_areas(HeadOfServiceMonth const& month, std::size_t domain)
{
    GradeCounts sum{std::vector<int>(month.measures.grades.size()), 0, {}};
    for (auto const& area : month.areas) {
        auto const& counts = domain == 0 ? area.headline.overall : area.headline.by_domain[domain - 1];
        for (std::size_t i = 0; i < sum.by_grade.size(); ++i) sum.by_grade[i] += counts.by_grade[i];
        sum.total += counts.total;
    }
    return with_percents(std::move(sum), month.measures.small_number_threshold);
}

model::Table areas_table(HeadOfServiceMonth const& whole, std::string_view report_name)
{
    GradeCells const cells{whole, report_name};
    auto table = cells.table("areas", "Overall grade by service area", "Service area");
    for (auto const& area : whole.areas)
        table.rows.push_back(
            cells.plain_row("area-" + area.id.text(), area.name, area.headline.overall, {.area = area.id}));
    return table;
}

model::Table domains_table(HeadOfServiceMonth const& whole, std::string_view report_name)
{
    GradeCells const cells{whole, report_name};
    auto table = cells.table("domains", "Grades by domain", "Domain");
    for (std::size_t i = 0; i < whole.measures.domains.size(); ++i)
        table.rows.push_back(cells.plain_row(whole.measures.domains[i].key, whole.measures.domains[i].title,
            all_areas(whole, i + 1), {.domain = whole.measures.domains[i].key}));
    table.chart = cells.chart("Grades by domain", "Each bar is a domain of the audit tool, by grade.");
    return table;
}

} // namespace gt::reports
