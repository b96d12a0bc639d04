#include "platform/html/url.hpp"
#include "platform/text/text.hpp"
#include "reports/building/grade_cells.hpp"
#include "reports/building/reports_built.hpp"

namespace gt::reports {

namespace {

using text::count_of;

constexpr std::string_view name = "head-of-service-monthly";

std::string one_list_of(std::vector<std::string> const& names)
{
    if (names.size() < 2) return text::join(names, "");
    std::vector<std::string> const first{names.begin(), names.end() - 1};
    return text::join(first, ", ") + " and " + names.back();
}

std::string words_on_audits(HeadOfServiceMonth const& month)
{
    auto const others = month.other_audits();
    auto words = count_of(month.headline_audits(), "routine audit of a case chosen at random was",
                     "routine audits of cases chosen at random were")
        + " submitted from " + model::period_words(month.asked) + ".";
    words[0] = words[0] == 'n' ? 'N' : words[0];
    if (others > 0)
        words += " " + count_of(others, "other audit stands", "other audits stand")
            + " in rows of their own and are in none of the headline figures.";
    return words;
}

std::string words_on_teams(HeadOfServiceMonth const& month)
{
    if (month.areas.empty()) return "There are no teams that you can see.";
    std::vector<std::string> names;
    for (auto const* team : month.teams_without_audit()) names.push_back(team->name);
    auto const to = month.asked.to.words();
    if (names.empty()) return "Every team has had an audit in the 12 months to " + to + ".";
    return "No audit in the 12 months to " + to + ": " + one_list_of(names) + ".";
}

std::string words_on_concern(HeadOfServiceMonth const& month)
{
    auto const count = static_cast<long long>(month.of_concern().size());
    if (count == 0) return "No audit was graded inadequate or limited by safety.";
    return count_of(count, "audit is", "audits are") + " inadequate or limited by safety.";
}

std::string words_on_actions(GradedAudit const& audit)
{
    if (audit.actions == 0) return "No action yet";
    return std::to_string(audit.actions_closed) + " of " + count_of(audit.actions, "action", "actions") + " closed";
}

model::Cell case_of(GradedAudit const& audit)
{
    if (!audit.may_open) return {.value = std::string{"Not listed"}};
    return {.value = audit.case_number, .opens_to = html::path({"audits", audit.id}).text()};
}

std::vector<model::Table> concern(HeadOfServiceMonth const& month)
{
    model::Table table{.key = "concern",
        .title = "Inadequate or limited by safety, and what happened since",
        .columns = {{"case", "Case"}, {"team", "Team"}, {"kind", "Audit"}, {"submitted", "Submitted"},
            {"grade", "Grade"}, {"since", "Since then"}},
        .rows = {}};
    for (auto const* audit : month.of_concern()) {
        auto const* team = month.team(audit->team);
        table.rows.push_back({"audit-" + audit->id.text(),
            {case_of(*audit), {.value = team ? team->name : ""}, {.value = std::string{audits::title_of(audit->kind)}},
                {.value = audit->submitted_on},
                {.value = month.grade_title(audit->overall) + (audit->limited_by_safety ? ", limited by safety" : "")},
                {.value = words_on_actions(*audit)}}});
    }
    return table.rows.empty() ? std::vector<model::Table>{} : std::vector{std::move(table)};
}

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
    GradeCells const cells{month, std::string{name}};
    model::Report report{.name = std::string{name},
        .title = "Head of service's month",
        .asked = month.asked,
        .framework = month.measures.versions,
        .unconfirmed = unconfirmed_in(month),
        .sections = {},
        .how_to_read = how_grades_are_counted(month.measures)};
    report.sections.push_back(
        {"words", "", {words_on_audits(month), words_on_teams(month), words_on_concern(month)}, concern(month)});
    for (auto const& area : month.areas) report.sections.push_back(area_section(cells, month.measures, area));
    return report;
}

} // namespace gt::reports
