#include "improvement/pages/asked_actions.hpp"
#include "improvement/pages/pages.hpp"
#include "improvement/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/moj/filter.hpp"
#include "platform/time/working_days.hpp"
#include "staff/store/people.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

constexpr int page_size = 25;

html::Url address(http::Fields const& query, std::string_view path)
{
    return html::Url::rooted(path).with("state", std::string{asked_list(query).key}).with("owner", query.text("owner"));
}

void draw_link(html::Out& out, html::Url const& url, std::string_view text)
{
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", url}}, text);
    });
}

void draw_filter(html::Out& out, http::Fields const& query)
{
    govuk::Select state{
        .name = "state", .label = {.text = "Which actions"}, .items = {}, .value = std::string{asked_list(query).key}};
    for (auto const& one : action_lists())
        state.items.push_back({.text = std::string{one.title}, .value = std::string{one.key}});
    html::moj::draw(out,
        html::moj::Filter{.action = html::Url::rooted("/actions"),
            .fields =
                [&](html::Out& o) {
                    govuk::draw(o, state);
                    forms::hidden(o, "owner", query.text("owner"));
                },
            .button = "Show"});
}

/// Whose actions alone these are, and the way back to everybody's.
void draw_owner(html::Out& out, http::Fields const& query, std::optional<staff::StaffMember> const& owner)
{
    if (!owner) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.text("Only the actions of " + owner->name + ". ");
        auto const everybody = html::Url::rooted("/actions").with("state", std::string{asked_list(query).key});
        out.el("a", {{"class", "govuk-link"}, {"href", everybody}}, "Show everybody's");
    });
}

html::Content due_of(Action const& action, Date today)
{
    return [action, today](html::Out& out) {
        out.el("span", {{"class", "goldenthread-unbroken"}}, action.due_said());
        auto const tag = [&](std::string const& text) {
            out.text(" ");
            govuk::draw(out, govuk::Tag{.text = text, .classes = "govuk-tag--orange"});
        };
        if (action.is_overdue(today)) tag(time_left_words(action.due_on, today, WorkingDays::england()));
        if (action.is_at_risk(today)) tag("At risk");
    };
}

govuk::Row row_of(Action const& action, Date today)
{
    auto const link = [what = action.what, id = action.id](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"actions", id})}}, what);
    };
    return {{.text = link}, {.text = action.label}, {.text = action.owner_names()}, {.text = due_of(action, today)},
        {.text = action.state_title()}};
}

void draw_table(html::Out& out, std::vector<Action> const& actions, Date today)
{
    if (actions.empty()) return out.el("p", {{"class", "govuk-body"}}, "There are no actions to show.");
    govuk::Table table{.caption = "Actions, the earliest due first",
        .head = {{.text = "What"}, {.text = "Case"}, {.text = "Owner"}, {.text = "Due"}, {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& action : actions) table.rows.push_back(row_of(action, today));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// "2026-11-30.4711": behind which action the page goes on.
std::optional<store::ListedUpTo> asked_after(http::Fields const& query)
{
    auto const& text = query.text("after");
    auto const dot = text.find('.');
    if (dot == std::string::npos) return std::nullopt;
    auto const due = Date::parse_iso(text.substr(0, dot));
    auto const action = ActionId::parse(text.substr(dot + 1));
    return due && action ? std::optional{store::ListedUpTo{*due, *action}} : std::nullopt;
}

void draw_later(html::Out& out, http::Fields const& query, Action const& last)
{
    auto const url = address(query, "/actions").with("after", last.due_on.iso() + "." + last.id.text());
    govuk::draw(out, govuk::Pagination{.next = govuk::PaginationLink{.href = url, .text = "Due later"}});
}

/// Where else actions lead, for whoever may go there.
void draw_ways(html::Out& out, staff::Person const& person)
{
    if (person.may(verb::add)) {
        draw_link(out, html::Url::rooted("/actions/new"), "Add an action");
        draw_link(out, html::Url::rooted("/actions/hand-over"), "Hand over somebody's actions");
    }
    draw_link(out, html::Url::rooted("/actions/owners"), "Open and overdue actions by owner");
}

} // namespace

http::Response show_actions(staff::Request const& request)
{
    auto const& query = request.query();
    auto const filter = asked_filter(query);
    auto reader = request.database().read();
    auto actions
        = store::list_visible(reader, request.person(), request.today(), filter, page_size + 1, asked_after(query));
    bool const more = actions.size() > page_size;
    if (more) actions.pop_back();
    auto const owner = filter.owner ? staff::store::find_member(reader, *filter.owner) : std::nullopt;
    return staff::show(request, {.title = "Actions", .body = [&](html::Out& out) {
                                     draw_ways(out, request.person());
                                     draw_filter(out, query);
                                     draw_owner(out, query, owner);
                                     draw_table(out, actions, request.today());
                                     if (more) draw_later(out, query, actions.back());
                                     if (!actions.empty())
                                         draw_link(out, address(query, "/actions.csv"), "These actions as CSV");
                                 }});
}

} // namespace gt::improvement
