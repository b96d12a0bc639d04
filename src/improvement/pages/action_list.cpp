#include "improvement/pages/asked_actions.hpp"
#include "improvement/pages/pages.hpp"
#include "improvement/verbs.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/moj/filter.hpp"
#include "platform/time/working_days.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;
using Owners = std::vector<store::OwnerCount>;

constexpr int most_shown = 200;

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

void draw_filter(html::Out& out, http::Fields const& query, Owners const& owners)
{
    govuk::Select state{
        .name = "state", .label = {.text = "Which actions"}, .items = {}, .value = std::string{asked_list(query).key}};
    for (auto const& one : action_lists())
        state.items.push_back({.text = std::string{one.title}, .value = std::string{one.key}});
    govuk::Select owner{.name = "owner",
        .label = {.text = "Owner"},
        .items = {{.text = "Everybody", .value = ""}},
        .value = query.text("owner")};
    for (auto const& one : owners) owner.items.push_back({.text = one.name, .value = one.id.text()});
    html::moj::draw(out,
        html::moj::Filter{.action = html::Url::rooted("/actions"),
            .fields =
                [&](html::Out& o) {
                    govuk::draw(o, state);
                    if (owners.size() > 1 || !query.text("owner").empty()) govuk::draw(o, owner);
                },
            .button = "Show"});
}

void draw_by_owner(html::Out& out, Owners const& owners)
{
    govuk::Table table{.caption = "Overdue actions by owner",
        .head = {{.text = "Owner"}, {.text = "Overdue", .is_numeric = true}, {.text = "Open", .is_numeric = true}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : owners) {
        if (one.overdue == 0) break;
        auto const link = [url = html::path({"actions"}).with("state", "overdue").with("owner", one.id),
                              name = one.name](html::Out& o) {
            o.el("a", {{"class", "govuk-link"}, {"href", url}}, name);
        };
        table.rows.push_back(
            {{.text = link}, {.text = one.overdue, .is_numeric = true}, {.text = one.open, .is_numeric = true}});
    }
    if (table.rows.size() < 2) return;
    govuk::draw(out,
        govuk::Details{.summary = "Overdue by owner", .text = [&](html::Out& inside) { govuk::draw(inside, table); }});
}

html::Content due_of(Action const& action, Date today)
{
    return [action, today](html::Out& out) {
        out.text(action.due_said());
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
        {.text = title_of(action.state)}};
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
    if (actions.size() == most_shown)
        out.el("p", {{"class", "govuk-body"}},
            "These are the first 200. Choose a state or an owner to see fewer, or take all of them as CSV.");
}

} // namespace

http::Response show_actions(staff::Request const& request)
{
    auto const& query = request.query();
    auto reader = request.database().read();
    auto const actions
        = store::list_visible(reader, request.person(), request.today(), asked_filter(query), most_shown);
    auto const owners = store::count_by_owner(reader, request.person(), request.today());
    return staff::show(
        request, {.title = "Actions", .body = [&](html::Out& out) {
                      if (request.person().may(verb::add)) {
                          draw_link(out, html::Url::rooted("/actions/new"), "Add an action");
                          draw_link(out, html::Url::rooted("/actions/hand-over"), "Hand over somebody's actions");
                      }
                      draw_link(out, html::Url::rooted("/not-followed-through"), "What was not followed through");
                      draw_filter(out, query, owners);
                      draw_by_owner(out, owners);
                      draw_table(out, actions, request.today());
                      if (!actions.empty()) draw_link(out, address(query, "/actions.csv"), "These actions as CSV");
                  }});
}

} // namespace gt::improvement
