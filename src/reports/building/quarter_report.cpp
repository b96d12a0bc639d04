#include "platform/text/text.hpp"
#include "reports/building/audit_counts.hpp"
#include "reports/building/follow_up_cells.hpp"
#include "reports/building/grade_cells.hpp"
#include "reports/building/next_steps_report.hpp"
#include "reports/building/reports_built.hpp"
#include "reports/building/whole_tables.hpp"

namespace gt::reports {

namespace {

constexpr std::string_view quarter_name = "quarterly";

std::string month_words(Asked const& asked)
{
    auto const words = asked.from.words();
    return words.substr(words.find(' ') + 1); // "October 2026"
}

/// Grades of the quarter's months and of the whole; the months' measures are those of the quarter.
model::Table months_table(HeadOfServiceMonth const& whole, std::vector<HeadOfServiceMonth> const& months)
{
    GradeCells const cells{whole, std::string{quarter_name}};
    auto table = cells.table("months", "Overall grade by month: routine audits chosen at random", "Month");
    for (auto const& month : months)
        table.rows.push_back(cells.narrowed_row(
            month.asked.from.iso(), month_words(month.asked), all_areas(month, 0), {"month", month.asked.from.iso()}));
    table.rows.push_back(cells.plain_row("all", "The quarter", all_areas(whole, 0), {}));
    table.rows.back().is_total = true;
    table.chart = cells.chart(
        "Overall grade by month", "Each bar is a month's routine audits of cases chosen at random, by grade.");
    return table;
}

/// "3 audits were …"; "No audit was …" of none.
std::string sentence_of(std::size_t count, std::string_view one, std::string_view many)
{
    auto words = text::count_of(static_cast<long long>(count), one, many);
    if (count == 0) words[0] = 'N';
    return words;
}

std::vector<std::string> words_on_quarter(HeadOfServiceMonth const& whole)
{
    auto const others = static_cast<std::size_t>(whole.other_audits());
    auto first = sentence_of(static_cast<std::size_t>(whole.headline_audits()),
        "routine audit of a case chosen at random was", "routine audits of cases chosen at random were");
    first += " submitted.";
    if (others > 0)
        first += " " + sentence_of(others, "other audit is", "other audits are") + " in none of the grades below.";
    return {words_on_all_audits(whole), first,
        sentence_of(whole.of_concern().size(), "audit was", "audits were")
            + " inadequate or limited by safety, of every kind."};
}

model::Section follow_up_section(FollowUpCells const& cells)
{
    return {"follow-up", "What followed", {},
        {cells.by_team("follow-up", "Re-audits and 4R meetings by team",
            {FollowUp::re_audits, FollowUp::higher, FollowUp::same, FollowUp::lower, FollowUp::meetings_held,
                FollowUp::meetings_overdue})}};
}

} // namespace

model::Report quarter_report(Quarter const& quarter)
{
    auto const& whole = quarter.whole;
    FollowUpCells const cells{quarter.follow_up, "re-audit-monthly"}; // whose rows these are, of the same days
    auto report = report_on(whole, quarter_name, "The quarter");
    append(report, {{"words", "", words_on_quarter(whole), {audit_counts_table(whole)}}});
    append(report, carried_steps_section(quarter.next_steps, whole.asked));
    append(report,
        {{"grades", "Grades", {}, {months_table(whole, quarter.months), areas_table(whole, quarter_name)}},
            {"domains", "Domains", {}, {domains_table(whole, quarter_name)}}});
    append(report, found_section(quarter.themes, FoundBy::theme));
    append(report, {follow_up_section(cells), time_to_good_section(quarter.follow_up)});
    append(report, next_steps_section(quarter.next_steps, whole.asked));
    return report;
}

} // namespace gt::reports
