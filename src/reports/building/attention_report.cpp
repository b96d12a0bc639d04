#include "platform/text/text.hpp"
#include "reports/building/follow_up_cells.hpp"
#include "reports/building/grade_cells.hpp"
#include "reports/building/reports_built.hpp"

namespace gt::reports {

namespace {

constexpr std::string_view at_a_glance_name = "at-a-glance";

/// Few figures, each of something that waits for somebody; each opens to its rows.
model::Table figures(FollowUpCells const& cells)
{
    model::Table table{.key = "attention",
        .title = "What needs attention",
        .columns = {{"figure", "Figure"}, {"now", "Now", true}},
        .rows = {}};
    for (auto const what : {FollowUp::meetings_overdue, FollowUp::practice_waiting, FollowUp::lower,
             FollowUp::different_auditor, FollowUp::closed_before_good})
        table.rows.push_back(
            {std::string{key_of(what)}, {{.value = std::string{title_of(what)}}, cells.figure({.what = what})}});
    return table;
}

model::Table follow_up_by_team(FollowUpCells const& cells)
{
    return cells.by_team("follow-up", "What follows audits, by team",
        {FollowUp::re_audits, FollowUp::higher, FollowUp::lower, FollowUp::meetings_held, FollowUp::meetings_overdue,
            FollowUp::closed_before_good});
}

model::Table grades_by_team(HeadOfServiceMonth const& year)
{
    GradeCells const cells{year, std::string{at_a_glance_name}};
    auto table = cells.table("teams", "Overall grade by team: routine audits chosen at random", "Team");
    for (auto const& area : year.areas)
        for (auto const& one : area.teams)
            table.rows.push_back(cells.plain_row(
                "team-" + one.team.id.text(), one.team.name, one.headline.overall, {.team = one.team.id}));
    table.chart = cells.chart("Overall grade by team",
        "Each bar is a team's routine audits of cases chosen at random, by grade; teams without one are left out.");
    return table;
}

} // namespace

model::Report attention_report(HeadOfServiceMonth const& year, FollowUpMonth const& follow_up)
{
    FollowUpCells const cells{follow_up, std::string{at_a_glance_name}};
    auto report = report_on(year, at_a_glance_name, "At a glance");
    report.sections.push_back({"attention", "", words_on_attention(year), {figures(cells)}});
    auto concern = concern_tables(year);
    if (!concern.empty())
        report.sections.push_back({"concern", "Inadequate, and what happened since", {}, std::move(concern)});
    report.sections.push_back({"teams", "Teams", {}, {grades_by_team(year), follow_up_by_team(cells)}});
    if (follow_up.count({}) > 0)
        report.sections.push_back({"change", "What changed", {}, {change_matrix(follow_up, cells)}});
    report.sections.push_back(time_to_good_section(follow_up));
    return report;
}

} // namespace gt::reports
