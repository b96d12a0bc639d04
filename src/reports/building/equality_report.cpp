#include "cases/age_group.hpp"
#include "cases/ethnic_group.hpp"
#include "reports/building/grade_cells.hpp"
#include "reports/building/reports_built.hpp"

#include <set>

namespace gt::reports {

namespace {

constexpr std::string_view equality_name = "equality";

/// What children are told apart by.
struct Characteristic {
    std::string_view key;
    std::string_view title;
    std::string Characteristics::*value;
};

constexpr Characteristic all_characteristics[] = {
    {"age", "Age", &Characteristics::age},
    {"sex", "Sex", &Characteristics::sex},
    {"ethnic-group", "Ethnic group", &Characteristics::ethnic_group},
    {"disability", "Disability", &Characteristics::disability},
};

std::string value_of(CharacteristicsByAudit const& known, GradedAudit const& audit, Characteristic const& by)
{
    auto const found = known.find(audit.id.number);
    return found == known.end() ? std::string{} : found->second.*by.value;
}

/// Ages and ethnic groups have an order of their own; what has none goes by its name.
std::size_t place_in_order(std::string const& value)
{
    std::vector<std::string_view> order;
    order.reserve(std::size(cases::all_age_groups) + std::size(cases::ethnic_groups));
    for (auto const age : cases::all_age_groups) order.push_back(title_of(age));
    order.insert(order.end(), cases::ethnic_groups.begin(), cases::ethnic_groups.end());
    return static_cast<std::size_t>(std::ranges::find(order, value) - order.begin());
}

/// The values that there are, in the order in which they are listed.
std::vector<std::string> values_in(
    HeadOfServiceMonth const& year, CharacteristicsByAudit const& known, Characteristic const& characteristic)
{
    std::set<std::string> found;
    for (auto const& audit : year.audits) found.insert(value_of(known, audit, characteristic));
    std::vector<std::string> values{found.begin(), found.end()};
    std::ranges::stable_sort(values, {}, place_in_order);
    return values;
}

/// Grades of the routine audits of cases chosen at random that `counts` says.
template <class Counts> GradeCounts grades_where(HeadOfServiceMonth const& year, Counts counts)
{
    GradeCounts sum{std::vector<int>(year.measures.grades.size()), 0, {}};
    for (auto const& audit : year.audits) {
        auto const grade = std::ranges::find(year.measures.grades, audit.overall, &Column::key);
        if (other_row_of(audit) || grade == year.measures.grades.end() || !counts(audit)) continue;
        ++sum.by_grade[static_cast<std::size_t>(grade - year.measures.grades.begin())];
        ++sum.total;
    }
    return with_percents(std::move(sum), year.measures.small_number_threshold);
}

model::Table table_by(
    HeadOfServiceMonth const& year, CharacteristicsByAudit const& known, Characteristic const& characteristic)
{
    GradeCells const cells{year, equality_name};
    std::string const key{characteristic.key};
    auto table = cells.table(key, "Overall grade: routine audits chosen at random", std::string{characteristic.title});
    for (auto const& value : values_in(year, known, characteristic))
        table.rows.push_back(cells.narrowed_row(value, value,
            grades_where(
                year, [&](GradedAudit const& audit) { return value_of(known, audit, characteristic) == value; }),
            {key, value}));
    table.rows.push_back(
        cells.plain_row("all", "All", grades_where(year, [](GradedAudit const&) { return true; }), {}));
    table.rows.back().is_total = true;
    table.chart = cells.chart("Overall grade by " + key, "Each bar is the audits of a group of children, by grade.");
    return table;
}

} // namespace

model::Report equality_report(HeadOfServiceMonth const& year, CharacteristicsByAudit const& known)
{
    auto report = report_on(year, equality_name, "By age, sex, ethnic group and disability");
    report.how_to_read += " Birth, sex, ethnic group and disability are those of the case system's newest list.";
    for (auto const& characteristic : all_characteristics)
        report.sections.push_back({"by-" + std::string{characteristic.key}, std::string{characteristic.title}, {},
            {table_by(year, known, characteristic)}});
    return report;
}

} // namespace gt::reports
