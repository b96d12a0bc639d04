#include "improvement/store/hand_over.hpp"

#include "improvement/pages/pages.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/text/text.hpp"
#include "staff/store/people.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

/// Whose actions, what they are, and who could take them.
struct HandOver {
    std::vector<store::OwnerCount> owners;
    std::optional<staff::PersonId> from;
    std::vector<Action> actions;
    std::vector<staff::StaffMember> staff;
};

HandOver hand_over_for(staff::Request const& request, http::Fields const& fields)
{
    auto reader = request.database().read();
    HandOver found{store::count_by_owner(reader, request.person(), request.today()),
        staff::PersonId::parse(fields.text("from")), {}, {}};
    if (!found.from) return found;
    found.actions = store::to_hand_over(reader, request.person(), *found.from, request.today());
    for (auto const& one : staff::store::all_members(reader))
        if (one.id != *found.from && one.period.covers(request.today())) found.staff.push_back(one);
    return found;
}

void draw_whose(html::Out& out, HandOver const& found)
{
    govuk::Select from{.name = "from",
        .label = {.text = "Whose actions are handed over?"},
        .items = {{.text = "Choose a person", .value = ""}},
        .value = found.from ? found.from->text() : ""};
    for (auto const& one : found.owners)
        from.items.push_back({.text = one.name + ", " + text::count_of(one.open, "open action", "open actions"),
            .value = one.id.text()});
    forms::query_form(out, html::Url::rooted("/actions/hand-over"), [&] {
        govuk::draw(out, from);
        govuk::draw(out, govuk::Button{.text = "Show", .classes = "govuk-button--secondary"});
    });
}

void draw_form(html::Out& out, staff::Request const& request, HandOver const& found, std::vector<std::string> ticked,
    std::string const& to, forms::Problems const& problems)
{
    govuk::Checkboxes actions{.name = "action",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Which actions?", .classes = "govuk-fieldset__legend--m"}},
        .values = std::move(ticked),
        .error = problems.message_for("action")};
    for (auto const& one : found.actions)
        actions.items.push_back(
            {.value = one.id.text(), .text = one.what, .hint = one.label + ", due " + one.due_on.words()});
    govuk::Select whom{.name = "to",
        .label = {.text = "Who takes them?"},
        .items = {{.text = "Choose a person", .value = ""}},
        .value = to,
        .error = problems.message_for("to")};
    for (auto const& one : found.staff)
        whom.items.push_back({.text = one.name + ", " + one.job_title, .value = one.id.text()});
    staff::form(out, request, "/actions/hand-over", [&] {
        forms::hidden(out, "from", found.from->text());
        govuk::draw(out, actions);
        govuk::draw(out, whom);
        govuk::draw(out, govuk::Button{.text = "Hand them over", .prevents_double_click = true});
    });
}

http::Response hand_over_page(staff::Request const& request, HandOver const& found, std::vector<std::string> ticked,
    std::string const& to, forms::Problems const& problems)
{
    return staff::show(request,
        {.title = "Hand over actions",
            .body =
                [&](html::Out& out) {
                    draw_whose(out, found);
                    if (!found.from) return;
                    if (found.actions.empty())
                        return out.el(
                            "p", {{"class", "govuk-body"}}, "This person has no open action that you could hand over.");
                    draw_form(out, request, found, std::move(ticked), to, problems);
                },
            .back = "/actions",
            .problems = &problems});
}

std::vector<std::string> all_of(std::vector<Action> const& actions)
{
    std::vector<std::string> ids;
    ids.reserve(actions.size());
    for (auto const& one : actions) ids.push_back(one.id.text());
    return ids;
}

} // namespace

http::Response show_hand_over(staff::Request const& request)
{
    auto const found = hand_over_for(request, request.query());
    return hand_over_page(request, found, all_of(found.actions), "", {});
}

http::Response hand_over(staff::Request const& request)
{
    auto const found = hand_over_for(request, request.form());
    auto const ticked = request.form().all("action");
    auto const to = request.form().text("to");
    forms::Problems problems;
    auto actions = found.actions;
    std::erase_if(actions, [&](Action const& one) { return std::ranges::find(ticked, one.id.text()) == ticked.end(); });
    auto const whom
        = std::ranges::find_if(found.staff, [&](staff::StaffMember const& one) { return one.id.text() == to; });
    if (actions.empty()) problems.add("action", "Select the actions to hand over");
    if (whom == found.staff.end()) problems.add("to", "Select who takes them");
    if (problems.any()) return hand_over_page(request, found, ticked, to, problems);
    auto const done = request.database().write([&](db::Transaction& tx) {
        return store::hand_over(
            tx, actions, *found.from, *whom, {request.person().id.number, request.now(), "handed the action over"});
    });
    if (!done) {
        problems.add(done.problem().field, done.problem().message);
        return hand_over_page(request, found, ticked, to, problems);
    }
    return staff::redirect_with_notice(
        "/actions", text::count_of(static_cast<int>(actions.size()), "action", "actions") + " handed over");
}

} // namespace gt::improvement
