#include "framework/shelf.hpp"
#include "improvement/thread/thread_link.hpp"
#include "learning/pages/activity_table.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/pages/shown_point.hpp"
#include "learning/store/measurements.hpp"
#include "learning/store/needs.hpp"
#include "learning/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int most_activities_of_need = 100;

/// A need with what came before it and what is done about it, as this person may see that.
struct ShownNeed {
    LearningNeed need;
    std::shared_ptr<framework::Framework const> framework;
    std::optional<improvement::ThreadRecord> drawn_from;
    std::vector<store::ListedActivity> activities;
    std::vector<Measurement> measurements; ///< of its theme
    bool may_end = false;

    std::string path(std::string_view below = "") const
    {
        return "/learning/needs/" + need.id.text() + std::string{below};
    }
};

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
    shown.may_end = shown.need.is_open()
        && staff::store::is_in_sight(reader, person.id, verb::raise_need, shown.need.place, today);
    return shown;
}

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

void draw_step_of_cycle(html::Out& out, std::string const& heading, std::string const& words)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, heading);
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, words.empty() ? "Nobody has said yet." : words);
}

/// What of it is still to come, or was held already.
void draw_activities_of_need(html::Out& out, staff::Request const& request, ShownNeed const& shown, bool held)
{
    auto activities = shown.activities;
    std::erase_if(activities, [&](store::ListedActivity const& one) { return (one.held > 0) != held; });
    auto const* term = held ? "learning_deliver" : "learning_design";
    out.el("h2", {{"class", "govuk-heading-m"}}, shown.framework->term(term));
    if (activities.empty())
        out.el("p", {{"class", "govuk-body"}}, held ? "Nothing was held yet." : "Nothing more is planned.");
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

void draw_end_of_need(html::Out& out, staff::Request const& request, ShownNeed const& shown, Typed const& typed)
{
    auto const& need = shown.need;
    if (!need.is_open()) {
        out.el("h2", {{"class", "govuk-heading-m"}},
            need.state == NeedState::met ? "What is different now" : "Why it was set aside");
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, need.outcome);
    }
    if (!shown.may_end) return;
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/outcome"), [&] {
            govuk::draw(inside,
                govuk::Radios{.name = "how",
                    .items = {{.value = "met", .text = "It is met"}, {.value = "set_aside", .text = "It is set aside"}},
                    .fieldset = govuk::Fieldset{.legend = {.text = "What became of this need?"}},
                    .value = typed.text("how"),
                    .error = typed.error("how")});
            forms::draw_text(inside, typed, "outcome", "What is different now, or why is it set aside?");
            govuk::draw(inside, govuk::Button{.text = "Save", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out,
        govuk::Details{
            .summary = "Say that it is met, or set it aside", .text = form, .is_open = typed.problems.any()});
}

http::Response need_page(staff::Request const& request, ShownNeed const& shown, Typed const& typed)
{
    return staff::show(request,
        {.title = shown.need.what,
            .body =
                [&](html::Out& out) {
                    auto const& framework = *shown.framework;
                    draw_about_need(out, request.person(), shown);
                    draw_step_of_cycle(out, framework.term("learning_discover"), shown.need.works);
                    draw_step_of_cycle(out, framework.term("learning_dream"), shown.need.wanted);
                    draw_activities_of_need(out, request, shown, false);
                    draw_activities_of_need(out, request, shown, true);
                    draw_change_of_theme(out, shown);
                    draw_end_of_need(out, request, shown, typed);
                },
            .back = "/learning/needs",
            .problems = &typed.problems,
            .caption = "Learning need"});
}

} // namespace

http::Response show_need(staff::Request const& request)
{
    auto const shown = find_shown_need(request);
    return shown ? need_page(request, *shown, {}) : staff::not_found(request);
}

http::Response end_need(staff::Request const& request)
{
    auto const shown = find_shown_need(request);
    if (!shown) return staff::not_found(request);
    if (shown->need.is_open() && !shown->may_end) return staff::forbidden(request);
    Typed typed{request.form(), {}};
    auto const how = need_state(typed.text("how")).value_or(NeedState::open);
    auto const done = ended(shown->need, how, typed.text("outcome"), request.person().id, request.now());
    if (!done && done.problem().field.empty()) return staff::refuse(request, done.problem());
    if (!done) {
        typed.problems.add(done.problem().field, done.problem().message);
        return need_page(request, *shown, typed);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_end(tx, *done,
            {request.person().id.number, request.now(),
                how == NeedState::met ? "said that a learning need is met" : "set a learning need aside"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice(shown->path(), "Saved");
}

} // namespace gt::learning
