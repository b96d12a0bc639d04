#include "platform/text/text.hpp"
#include "platform/time/working_days.hpp"
#include "reports/building/follow_up_cells.hpp"
#include "reports/building/reports_built.hpp"

namespace gt::reports {

namespace {

constexpr std::string_view four_r_name = "4r-monthly";

std::vector<std::string> words_on_meetings(FollowUpMonth const& month)
{
    auto const held = month.count({.what = FollowUp::meetings_held});
    auto const overdue = month.count({.what = FollowUp::meetings_overdue});
    auto first = text::count_of(held, "4R meeting was", "4R meetings were") + " held from "
        + model::period_words(month.asked) + ".";
    if (held == 0) first[0] = 'N';
    auto const second = overdue == 0 ? "None was overdue at the end of " + month.asked.to.words() + "."
                                     : text::count_of(overdue, "was", "were") + " due by " + month.asked.to.words()
            + " and had not been held by its end. Each stands here every month until it is held.";
    return {first, second};
}

std::string late_words(Date due, Date day)
{
    if (day <= due) return "in time";
    auto const late = WorkingDays::england().between(due, day);
    if (late <= 0) return "late, by no working day";
    return text::count_of(late, "working day late", "working days late");
}

model::Table each(FollowUpMonth const& month, FollowUpCells const& cells, FollowUp what, std::string title)
{
    bool const held = what == FollowUp::meetings_held;
    model::Table table{.key = std::string{key_of(what)},
        .title = std::move(title),
        .columns = {{"case", "Case"}, {"team", "Team"}, {"first", "First audit"}, {"due", "Due"},
            {"held", held ? "Held" : "Late by the last day"}},
        .rows = {}};
    if (held) table.columns.push_back({"late", "How late"});
    for (auto const& row : month.rows({.what = what})) {
        if (!row.audit->may_open) continue;
        auto const& meeting = row.audit->meetings[row.place];
        model::Row line{"meeting-" + row.audit->first.text() + "-" + std::to_string(row.place),
            {cells.case_of(row), {.value = month.team_name(row.audit->team)},
                {.value = month.grade_title(row.audit->first_grade)}, {.value = meeting.due}}};
        if (held) line.cells.push_back({.value = *meeting.done_on});
        line.cells.push_back({.value = late_words(meeting.due, held ? *meeting.done_on : month.asked.to)});
        table.rows.push_back(std::move(line));
    }
    return table;
}

model::Section listed_meetings(FollowUpMonth const& month, FollowUpCells const& cells)
{
    model::Section section{"each", "Each meeting", {}, {}};
    for (auto const& [what, title] :
        {std::pair{FollowUp::meetings_overdue, "Overdue"}, std::pair{FollowUp::meetings_held, "Held"}}) {
        for (auto& words : words_on_unlisted(month.rows({.what = what})))
            section.sentences.push_back(std::string{title} + ": " + words);
        if (auto table = each(month, cells, what, title); !table.rows.empty())
            section.tables.push_back(std::move(table));
    }
    return section;
}

} // namespace

model::Report four_r_report(FollowUpMonth const& month)
{
    FollowUpCells const cells{month, std::string{four_r_name}};
    model::Report report{.name = std::string{four_r_name},
        .title = "4R meetings",
        .asked = month.asked,
        .framework = month.measures.versions,
        .unconfirmed = {},
        .sections = {},
        .how_to_read
        = "A 4R meeting follows every inadequate audit: worker, manager and auditor reflect on it together. "
          "It is due on the last working day of the month after the audit."};
    auto table = cells.by_team("teams", "4R meetings by team", {FollowUp::meetings_held, FollowUp::meetings_overdue});
    table.chart = model::Chart{.title = "4R meetings by team",
        .words = "Each bar is a team's meetings: held in these days, and overdue on the last of them.",
        .label = 0,
        .series = {1, 2}};
    report.sections.push_back({"words", "", words_on_meetings(month), {std::move(table)}});
    if (auto section = listed_meetings(month, cells); !section.tables.empty() || !section.sentences.empty())
        report.sections.push_back(std::move(section));
    return report;
}

} // namespace gt::reports
