#include "platform/html/url.hpp"
#include "platform/text/text.hpp"
#include "reports/building/grade_cells.hpp"

namespace gt::reports {

namespace {

using text::count_of;

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
    return std::to_string(audit.actions_closed) + " of " + count_of(audit.actions, "action", "actions") + " closed"
        + (audit.actions_stopped > 0 ? ", " + std::to_string(audit.actions_stopped) + " stopped" : "");
}

model::Cell case_of(GradedAudit const& audit)
{
    if (!audit.may_open) return {.value = std::string{"Not listed"}};
    return {.value = audit.case_number, .opens_to = html::path({"audits", audit.id}).text()};
}

} // namespace

std::vector<std::string> words_on_attention(HeadOfServiceMonth const& month)
{
    return {words_on_audits(month), words_on_teams(month), words_on_concern(month)};
}

std::vector<model::Table> concern_tables(HeadOfServiceMonth const& month)
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

} // namespace gt::reports
