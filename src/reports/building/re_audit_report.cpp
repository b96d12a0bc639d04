#include "platform/text/text.hpp"
#include "reports/building/follow_up_cells.hpp"
#include "reports/building/reports_built.hpp"

namespace gt::reports {

namespace {

constexpr std::string_view re_audits_name = "re-audit-monthly";

std::string sentence(std::string words)
{
    if (words.starts_with("no ")) words[0] = 'N';
    return words;
}

std::vector<std::string> words_on_re_audits(FollowUpMonth const& month)
{
    auto const of = [&](FollowUp what) { return month.count({.what = what}); };
    auto const all = of(FollowUp::re_audits);
    std::vector<std::string> words{sentence(text::count_of(all, "re-audit was", "re-audits were") + " submitted from "
        + model::period_words(month.asked) + ".")};
    if (all > 0)
        words.push_back("Compared with the first audit, " + std::to_string(of(FollowUp::higher)) + " graded higher, "
            + std::to_string(of(FollowUp::same)) + " the same and " + std::to_string(of(FollowUp::lower)) + " lower.");
    if (auto const others = of(FollowUp::different_auditor); others > 0)
        words.push_back(text::count_of(others, "re-audit was", "re-audits were")
            + " by a different auditor than the first audit, with a reason.");
    if (auto const closed = of(FollowUp::closed_before_good); closed > 0)
        words.push_back(
            text::count_of(closed, "case was", "cases were") + " closed before Good, counted apart and never as Good.");
    return words;
}

model::Table change_by_team(FollowUpCells const& cells)
{
    auto table = cells.by_team("teams", "Re-audits by team",
        {FollowUp::re_audits, FollowUp::higher, FollowUp::same, FollowUp::lower, FollowUp::different_auditor,
            FollowUp::closed_before_good});
    table.chart = model::Chart{.title = "Re-audits by team",
        .words = "Each bar is a team's re-audits: graded higher than, the same as, and lower than the first audit.",
        .label = 0,
        .series = {2, 3, 4}};
    return table;
}

std::string change_words(int change)
{
    if (change == 0) return "the same";
    return (change > 0 ? "+" : "") + std::to_string(change);
}

/// Each re-audit that may be opened; a different auditor with the reason [BAR-44].
model::Table each_re_audit(FollowUpMonth const& month, FollowUpCells const& cells)
{
    model::Table table{.key = "re-audits",
        .title = "Each re-audit",
        .columns = {{"case", "Case"}, {"team", "Team"}, {"first", "First audit"}, {"grade", "Re-audit"},
            {"change", "Change"}, {"auditor", "Auditor"}},
        .rows = {}};
    for (auto const& row : month.rows({})) {
        if (!row.audit->may_open) continue;
        auto const& re_audit = row.audit->re_audits[row.place];
        auto const auditor = re_audit.other_auditor_because.empty()
            ? std::string{"Same auditor"}
            : "Different auditor: " + re_audit.other_auditor_because;
        table.rows.push_back({"re-audit-" + re_audit.id.text(),
            {cells.case_of(row), {.value = month.team_name(row.audit->team)},
                {.value = month.grade_title(row.audit->first_grade)}, {.value = month.grade_title(re_audit.grade)},
                {.value = change_words(month.change_in(row))}, {.value = auditor}}});
    }
    return table;
}

model::Section listed_re_audits(FollowUpMonth const& month, FollowUpCells const& cells)
{
    model::Section section{"each", "Each re-audit", words_on_unlisted(month.rows({})), {}};
    if (auto table = each_re_audit(month, cells); !table.rows.empty()) section.tables.push_back(std::move(table));
    return section;
}

} // namespace

model::Table change_matrix(FollowUpMonth const& month, FollowUpCells const& cells)
{
    model::Table table{.key = "change",
        .title = "Change from first audit to re-audit: rows the first audit, columns the re-audit",
        .columns = {{"first", "First audit"}},
        .rows = {}};
    for (auto const& grade : month.measures.grades) table.columns.push_back({grade.key, grade.title, true});
    table.columns.push_back({"total", "Total", true});
    auto const add = [&](std::string const& key, std::string const& title, std::string const& first) {
        model::Row row{key, {{.value = title}}, first.empty()};
        for (auto const& grade : month.measures.grades)
            row.cells.push_back(cells.figure({.first_grade = first, .grade = grade.key}));
        row.cells.push_back(cells.figure({.first_grade = first}));
        table.rows.push_back(std::move(row));
    };
    for (auto const& grade : month.measures.grades) add(grade.key, grade.title, grade.key);
    add("all", "All first grades", "");
    return table;
}

model::Report re_audit_report(FollowUpMonth const& month)
{
    FollowUpCells const cells{month, std::string{re_audits_name}};
    model::Report report{.name = std::string{re_audits_name},
        .title = "Re-audits",
        .asked = month.asked,
        .framework = month.measures.versions,
        .unconfirmed = month.unconfirmed(),
        .sections = {},
        .how_to_read = "A re-audit looks at the same case again, months later. Change counts the steps of the scale: "
                       "+2 is from Inadequate to Good."};
    report.sections.push_back({"words", "", words_on_re_audits(month), {}});
    if (month.count({}) > 0) {
        report.sections.push_back({"change", "What changed", {}, {change_matrix(month, cells), change_by_team(cells)}});
        report.sections.push_back(listed_re_audits(month, cells));
    }
    report.sections.push_back(time_to_good_section(month));
    report.sections.push_back({"best-practice", "Best practice", {},
        {cells.by_team(
            "best-practice", "Best practice by team", {FollowUp::practice_shared, FollowUp::practice_waiting})}});
    return report;
}

} // namespace gt::reports
