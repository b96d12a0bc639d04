#include "reports/pages/attention.hpp"

#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "reports/pages/month_drawing.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;
using text::count_of;

std::string one_list_of(std::vector<std::string> const& names)
{
    if (names.size() < 2) return text::join(names, "");
    std::vector<std::string> const first{names.begin(), names.end() - 1};
    return text::join(first, ", ") + " and " + names.back();
}

std::string words_on_audits(HeadOfServiceMonth const& month)
{
    auto const headline = month.headline_audits();
    auto const others = month.other_audits();
    auto words = count_of(headline, "routine audit of a case chosen at random was",
                     "routine audits of cases chosen at random were")
        + " submitted from " + period_words(month.asked) + ".";
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

govuk::Row concern_row(HeadOfServiceMonth const& month, GradedAudit const& audit)
{
    auto const number = [&audit](html::Out& out) {
        if (audit.may_open)
            out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", audit.id})}}, audit.case_number);
        else
            out.text("Not listed");
    };
    auto const* team = month.team(audit.team);
    auto const grade = month.grade_title(audit.overall) + (audit.limited_by_safety ? ", limited by safety" : "");
    return {{.text = number}, {.text = team ? team->name : ""}, {.text = audits::title_of(audit.kind)},
        {.text = audit.submitted_on.short_words()}, {.text = grade}, {.text = words_on_actions(audit)}};
}

void draw_concern(html::Out& out, HeadOfServiceMonth const& month)
{
    auto const audits = month.of_concern();
    if (audits.empty()) return;
    govuk::Table table{.caption = "Inadequate or limited by safety, and what happened since",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Audit"}, {.text = "Submitted"}, {.text = "Grade"},
            {.text = "Since then"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const* audit : audits) table.rows.push_back(concern_row(month, *audit));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace

void draw_attention(html::Out& out, HeadOfServiceMonth const& month)
{
    for (auto const& words : {words_on_audits(month), words_on_teams(month), words_on_concern(month)})
        out.el("p", {{"class", "govuk-body"}}, words);
    draw_concern(out, month);
}

} // namespace gt::reports
