#include "framework/shelf.hpp"
#include "improvement/thread/thread_link.hpp"
#include "learning/pages/activity_table.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/pages/shown_need.hpp"
#include "learning/pages/shown_point.hpp"
#include "learning/store/measurements.hpp"
#include "learning/store/needs.hpp"
#include "learning/verbs.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int most_activities_of_need = 100;

/// The record it was drawn from, as the thread shows it.
html::Drawing link_to_origin(ShownNeed const& shown, bool may_walk)
{
    auto const path = improvement::thread_path({shown.need.origin.kind, std::to_string(*shown.need.origin.id)});
    return [path, may_walk, record = *shown.drawn_from](html::Out& out) {
        out.text(record.title + ": ");
        if (!may_walk) return out.text(record.words);
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(path)}}, record.words);
    };
}

void draw_about_need(html::Out& out, staff::Person const& person, ShownNeed const& shown)
{
    auto const& need = shown.need;
    govuk::SummaryList list{
        .rows = {{.key = "State", .value = state_words(need)}, {.key = "For", .value = need.place_name}}};
    if (auto const* theme = shown.framework->theme(need.theme))
        list.rows.push_back({.key = "Theme", .value = theme->title});
    if (auto const* aim = shown.framework->workforce_aim(need.aim))
        list.rows.push_back({.key = "Aim of the workforce strategy", .value = aim->title});
    if (shown.drawn_from)
        list.rows.push_back({.key = "Comes from", .value = link_to_origin(shown, improvement::may_walk(person))});
    if (!need.source.empty())
        list.rows.push_back(
            {.key = "Where it comes from", .value = need.source, .value_classes = "goldenthread-their-words"});
    list.rows.push_back(
        {.key = "Raised by", .value = need.raised_by_name + ", " + need.raised_at.london_date().words()});
    govuk::draw(out, list);
    improvement::draw_thread_link(out, person, {"learning_need", need.id.text()});
}

/// What of it is still to come, or was held already.
void draw_activities_of_need(html::Out& out, staff::Request const& request, ShownNeed const& shown, bool held)
{
    auto activities = shown.activities;
    std::erase_if(activities, [&](store::ListedActivity const& one) { return (one.held > 0) != held; });
    auto const* term = held ? "learning_deliver" : "learning_design";
    out.el("h2", {{"class", "govuk-heading-m"}}, shown.framework->term(term));
    if (activities.empty())
        out.el("p", {{"class", "govuk-body"}},
            held                           ? "Nothing was held yet."
                : shown.activities.empty() ? "Nothing is planned."
                                           : "Nothing more is planned.");
    else
        draw_activity_table(out, activities, shown.framework->term(term));
    if (held || !shown.need.is_open() || !request.person().may(verb::lead)) return;
    auto const url = html::Url::rooted("/learning/activities/new")
                         .with("place", shown.need.place)
                         .with("need", shown.need.id)
                         .with("theme", shown.need.theme);
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", url}}, "Plan an activity for this need");
    });
}

void draw_change_of_theme(html::Out& out, ShownNeed const& shown)
{
    if (shown.measurements.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Has it become rarer in audits?");
    for (auto const& one : shown.measurements) draw_measurement(out, one);
}

} // namespace

std::optional<ShownNeed> find_shown_need(staff::Request const& request)
{
    auto const id = request.id<NeedId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto const& person = request.person();
    auto const today = request.today();
    auto need = store::find_visible_need(reader, person, *id, today);
    if (!need) return std::nullopt;
    ShownNeed shown{std::move(*need), request.house().get<framework::Shelf>().on(reader, today), {},
        store::list_visible_activities(reader, person, today, {.need = *id}, most_activities_of_need), {}};
    improvement::Walker const walker{reader, person, today, *shown.framework};
    if (auto const& origin = shown.need.origin; origin.id)
        shown.drawn_from
            = request.house().get<improvement::Threads>().show(walker, {origin.kind, std::to_string(*origin.id)});
    if (!shown.need.theme.empty()) shown.measurements = store::measurements_of_theme(reader, shown.need.theme);
    shown.may_raise = staff::store::is_in_sight(reader, person.id, verb::raise_need, shown.need.place, today);
    return shown;
}

http::Response need_page(staff::Request const& request, ShownNeed const& shown, Typed const& typed, int status)
{
    return staff::show_with_status(request, status,
        {.title = shown.need.what,
            .body =
                [&](html::Out& out) {
                    draw_about_need(out, request.person(), shown);
                    draw_inquiry(out, request, shown, typed);
                    draw_activities_of_need(out, request, shown, false);
                    draw_activities_of_need(out, request, shown, true);
                    draw_change_of_theme(out, shown);
                    draw_end_of_need(out, request, shown, typed);
                },
            .back = "/learning/needs",
            .problems = &typed.problems,
            .caption = "Learning need"});
}

http::Response show_need(staff::Request const& request)
{
    auto const shown = find_shown_need(request);
    return shown ? need_page(request, *shown, {}) : staff::not_found(request);
}

} // namespace gt::learning
