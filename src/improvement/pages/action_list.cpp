#include "improvement/pages/pages.hpp"
#include "improvement/store/actions.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/time/working_days.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

constexpr int most_shown = 200;

/// What is still to be done is shown unless somebody asks for another state.
std::string state_asked(http::Fields const& query) { return query.has("state") ? query.text("state") : "open"; }

void draw_filter(html::Out& out, std::string const& state)
{
    govuk::Select select{.name = "state", .label = {.text = "State"}, .items = {}, .value = state};
    for (auto const one : {ActionState::open, ActionState::done, ActionState::closed})
        select.items.push_back({.text = std::string{title_of(one)}, .value = std::string{key_of(one)}});
    select.items.push_back({.text = "All", .value = ""});
    out.el("div", {{"class", "goldenthread-filter"}}, [&] {
        forms::query_form(out, html::Url::rooted("/actions"), [&] {
            govuk::draw(out, select);
            govuk::draw(out, govuk::Button{.text = "Show", .classes = "govuk-button--secondary"});
        });
    });
}

govuk::Row row_of(Action const& action, Date today)
{
    auto const link = [what = action.what, id = action.id](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"actions", id})}}, what);
    };
    auto const due = [action, today](html::Out& out) {
        out.text(action.due_on.words());
        if (!action.is_overdue(today)) return;
        out.text(" ");
        govuk::draw(out,
            govuk::Tag{
                .text = time_left_words(action.due_on, today, WorkingDays::england()), .classes = "govuk-tag--orange"});
    };
    return {{.text = link}, {.text = action.label}, {.text = action.owner_name}, {.text = due},
        {.text = title_of(action.state)}};
}

} // namespace

http::Response show_actions(staff::Request const& request)
{
    auto const state = state_asked(request.query());
    auto reader = request.database().read();
    auto const actions
        = store::list_visible(reader, request.person(), request.today(), action_state(state), most_shown);
    return staff::show(request,
        {.title = "Actions", .body = [&](html::Out& out) {
             draw_filter(out, state);
             if (actions.empty()) return out.el("p", {{"class", "govuk-body"}}, "There are no actions to show.");
             govuk::Table table{.caption = "Actions, the earliest due first",
                 .head = {{.text = "What"}, {.text = "Case"}, {.text = "Owner"}, {.text = "Due"}, {.text = "State"}},
                 .rows = {},
                 .caption_classes = "govuk-visually-hidden"};
             for (auto const& action : actions) table.rows.push_back(row_of(action, request.today()));
             out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
             if (actions.size() == most_shown)
                 out.el("p", {{"class", "govuk-body"}}, "These are the first 200. Choose a state to see fewer.");
         }});
}

} // namespace gt::improvement
