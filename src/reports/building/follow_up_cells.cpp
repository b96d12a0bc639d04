#include "reports/building/follow_up_cells.hpp"

#include "platform/text/text.hpp"
#include "reports/pages/report_urls.hpp"

#include <cmath>

namespace gt::reports {

FollowUpCells::FollowUpCells(FollowUpMonth const& month, std::string name)
    : month_{month}, name_{std::move(name)}, opens_{std::ranges::any_of(month.audits, &Followed::may_open)}
{
}

model::Cell FollowUpCells::figure(FollowFigure const& figure) const
{
    auto const count = month_.count(figure);
    return {.value = std::int64_t{count},
        .opens_to = opens_ && count > 0 ? rows_url(name_, month_.asked, figure).text() : std::string{},
        .population = population_of(figure)};
}

/// Re-audits graded higher, the same and lower are all re-audits; so are those of each two grades, of which one can see
/// whether the second is higher.
model::Population FollowUpCells::population_of(FollowFigure const& figure) const
{
    auto const change = change_in(figure);
    model::Population found{std::string{key_of(change ? FollowUp::re_audits : figure.what)}};
    auto const narrow = [&](std::string const& by, std::string const& value) {
        if (!value.empty()) found.narrowed_by[by] = value;
    };
    narrow("team", figure.team ? figure.team->text() : "");
    narrow("change", change && *change != FollowUp::re_audits ? std::string{key_of(*change)} : "");
    narrow("first", figure.first_grade);
    narrow("grade", figure.grade);
    return found;
}

/// Nothing of what is no re-audit; `re_audits` of those that may have changed either way.
std::optional<FollowUp> FollowUpCells::change_in(FollowFigure const& figure) const
{
    using enum FollowUp;
    if (figure.what == higher || figure.what == same || figure.what == lower) return figure.what;
    if (figure.what != re_audits) return std::nullopt;
    if (figure.first_grade.empty() || figure.grade.empty()) return re_audits;
    auto const change = month_.steps_from(figure.first_grade, figure.grade);
    return change > 0 ? higher : change < 0 ? lower : same;
}

model::Table FollowUpCells::by_team(std::string key, std::string title, std::vector<FollowUp> const& counts) const
{
    model::Table table{.key = std::move(key), .title = std::move(title), .columns = {{"team", "Team"}}, .rows = {}};
    for (auto const what : counts)
        table.columns.push_back({std::string{key_of(what)}, std::string{title_of(what)}, true});
    auto const add = [&](std::string const& row_key, std::string const& name, std::optional<staff::TeamId> team) {
        model::Row row{row_key, {{.value = name}}, !team};
        std::int64_t sum = 0;
        for (auto const what : counts) {
            row.cells.push_back(figure({.what = what, .team = team}));
            sum += model::number_in(row.cells.back());
        }
        if (sum > 0 || !team) table.rows.push_back(std::move(row));
    };
    for (auto const& team : month_.teams) add("team-" + team.id.text(), team.name, team.id);
    add("all", "All teams", {});
    return table;
}

model::Cell FollowUpCells::case_of(FollowRow const& row) const
{
    return {.value = row.audit->case_number, .opens_to = html::path({"audits", row.audit->first, "cycle"}).text()};
}

std::vector<std::string> words_on_unlisted(std::vector<FollowRow> const& rows)
{
    auto const closed = std::ranges::count_if(rows, [](FollowRow const& row) { return !row.audit->may_open; });
    if (closed == 0) return {};
    return {text::count_of(closed, "is", "are") + " counted here and not listed."};
}

namespace {

std::string percent_words(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

std::vector<std::string> words_on_time(FollowUpMonth const& month, TimeToGood const& found)
{
    if (found.cases == 0) return {"No case was first graded below Good in the two years to the last day."};
    std::vector<std::string> words{"Of " + text::count_of(found.cases, "case", "cases")
        + " first graded below Good in the two years to " + month.asked.to.words() + ", "
        + (found.reached == 0 ? "none has" : text::count_of(found.reached, "has", "have"))
        + " reached Good. Cases still open, or closed before Good, count for as long as they were followed."};
    if (found.cases < month.measures.small_number_threshold) {
        words.push_back("Too few to say how long it takes.");
        return words;
    }
    if (found.half_by)
        words.push_back("Half had reached Good " + std::to_string(*found.half_by) + " days after the first audit.");
    else
        words.push_back("More than half have not reached Good yet.");
    return words;
}

model::Table time_table(TimeToGood const& found)
{
    model::Table table{.key = "time-to-good",
        .title = "Time to Good",
        .columns
        = {{"days", "Days after the first audit", true}, {"waiting", "Followed so long, not Good before", true},
            {"reached", "Reached Good that day", true}, {"not_yet", "Not Good yet, %", true}},
        .rows = {}};
    for (auto const& step : found.steps)
        table.rows.push_back({std::to_string(step.days),
            {{.value = std::int64_t{step.days}}, {.value = std::int64_t{step.waiting}},
                {.value = std::int64_t{step.reached}}, {.value = std::int64_t{std::lround(step.not_yet * 100)}}}});
    auto const& last = found.steps.back();
    table.chart = model::Chart{.kind = model::Chart::Kind::steps,
        .title = "Share of cases not Good yet",
        .words = "From all of them on the day of the first audit it falls to " + percent_words(last.not_yet) + " after "
            + std::to_string(last.days) + " days.",
        .label = 0,
        .series = {3}};
    table.is_folded = false;
    return table;
}

} // namespace

model::Section time_to_good_section(FollowUpMonth const& month)
{
    auto const found = month.time_to_good();
    model::Section section{"time-to-good", "Time to Good", words_on_time(month, found), {}};
    if (found.cases >= month.measures.small_number_threshold && !found.steps.empty())
        section.tables.push_back(time_table(found));
    return section;
}

} // namespace gt::reports
