#include "framework/shelf.hpp"
#include "improvement/thread/thread_link.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/store/activities.hpp"
#include "learning/store/needs.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/whole_number.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr auto not_a_number = -1; ///< of people; the rule refuses it in words

/// An activity with what happened on its days.
struct ShownActivity {
    LearningActivity activity;
    std::vector<ActivityDay> recorded;
    std::shared_ptr<framework::Framework const> framework;
    std::optional<LearningNeed> need; ///< when this person may see it
    bool may_record = false;

    std::string path(std::string_view below = "") const
    {
        return "/learning/activities/" + activity.id.text() + std::string{below};
    }
    /// Of these it can be said already what happened.
    std::vector<Date> passed_days(Date today) const
    {
        auto days = unrecorded_days(activity, recorded);
        std::erase_if(days, [&](Date day) { return day > today; });
        return days;
    }
};

std::optional<ShownActivity> find_shown_activity(staff::Request const& request)
{
    auto const id = request.id<ActivityId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto const& person = request.person();
    auto activity = store::find_visible_activity(reader, person, *id, request.today());
    if (!activity) return std::nullopt;
    ShownActivity shown{std::move(*activity), store::days_of(reader, *id),
        request.house().get<framework::Shelf>().on(reader, request.today()), {}};
    if (shown.activity.need)
        shown.need = store::find_visible_need(reader, person, *shown.activity.need, request.today());
    shown.may_record = staff::store::is_in_sight(reader, person.id, verb::lead, shown.activity.place, request.today());
    return shown;
}

void draw_about_activity(html::Out& out, staff::Person const& person, ShownActivity const& shown)
{
    auto const& activity = shown.activity;
    govuk::SummaryList list{
        .rows = {{.key = "For", .value = activity.place_name}, {.key = "When", .value = when_words(activity)},
            {.key = "Led by", .value = activity.leader_name}}};
    if (shown.need) {
        auto const link = [what = shown.need->what, id = shown.need->id](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", "needs", id})}}, what);
        };
        list.rows.push_back({.key = "Answers the learning need", .value = link});
    }
    if (auto const* theme = shown.framework->theme(activity.theme))
        list.rows.push_back({.key = "Theme", .value = theme->title});
    if (activity.called_off_on)
        list.rows.push_back({.key = "Called off on " + activity.called_off_on->words(),
            .value = activity.called_off_because,
            .value_classes = "goldenthread-their-words"});
    govuk::draw(out, list);
    improvement::draw_thread_link(out, person, {"learning_activity", activity.id.text()});
}

void draw_recorded_days(html::Out& out, ShownActivity const& shown)
{
    if (shown.recorded.empty()) return;
    govuk::Table table{.caption = "What happened",
        .head = {{.text = "Day"}, {.text = "Who came"}, {.text = "What was said"}, {.text = "Recorded by"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : shown.recorded)
        table.rows.push_back(
            {{.text = one.day.words()}, {.text = one.was_held ? std::to_string(one.came) : std::string{"Not held"}},
                {.text = one.words, .classes = "goldenthread-their-words"},
                {.text = one.recorded_by_name + ", " + one.recorded_at.london_date().short_words()}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_record_day(html::Out& out, staff::Request const& request, ShownActivity const& shown, Typed const& typed)
{
    auto const days = shown.passed_days(request.today());
    if (days.empty()) return;
    govuk::Select day{.name = "day",
        .label = {.text = "Which day?"},
        .items = {},
        .value = typed.text("day"),
        .error = typed.error("day")};
    for (auto const one : days) day.items.push_back({.text = one.words(), .value = one.iso()});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Say who came");
    staff::form(out, request, shown.path("/days"), [&] {
        govuk::draw(out, day);
        govuk::draw(out,
            govuk::Radios{.name = "held",
                .items = {{.value = "yes", .text = "It was held"}, {.value = "no", .text = "It was not held"}},
                .fieldset = govuk::Fieldset{.legend = {.text = "Was it held?"}},
                .value = typed.text("held"),
                .error = typed.error("held")});
        govuk::draw(out,
            govuk::Input{.name = "came",
                .label = {.text = "How many came?"},
                .value = typed.text("came"),
                .error = typed.error("came"),
                .inputmode = "numeric",
                .classes = "govuk-input--width-5"});
        forms::draw_text(out, typed, "words", "What was fed back, or why was it not held?",
            "Nothing that tells which child or whose work it was about");
        govuk::draw(out, govuk::Button{.text = "Record the day", .prevents_double_click = true});
    });
}

void draw_call_off(html::Out& out, staff::Request const& request, ShownActivity const& shown, Typed const& typed)
{
    auto const days = planned_days(shown.activity);
    if (shown.activity.called_off_on || days.back() <= request.today()) return;
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/calling-off"), [&] {
            forms::draw_text(inside, typed, "because", "Why is it called off?");
            govuk::draw(inside, govuk::Button{.text = "Call it off", .classes = "govuk-button--warning"});
        });
    };
    govuk::draw(out,
        govuk::Details{
            .summary = "Call off the days to come", .text = form, .is_open = typed.error("because").has_value()});
}

http::Response activity_page(staff::Request const& request, ShownActivity const& shown, Typed const& typed)
{
    return staff::show(request,
        {.title = shown.activity.title,
            .body =
                [&](html::Out& out) {
                    draw_about_activity(out, request.person(), shown);
                    draw_recorded_days(out, shown);
                    if (!shown.may_record) return;
                    draw_record_day(out, request, shown, typed);
                    draw_call_off(out, request, shown, typed);
                },
            .back = "/learning/activities",
            .problems = &typed.problems,
            .caption = shown.activity.kind_title});
}

/// The page again with the problem beside its field; what no field can put right is refused.
http::Response show_problem_of_activity(
    staff::Request const& request, ShownActivity const& shown, Typed typed, Problem const& problem)
{
    if (problem.field.empty()) return staff::refuse(request, problem);
    typed.problems.add(problem.field, problem.message);
    return activity_page(request, shown, typed);
}

/// The day that the form describes, before the rules look at it.
ActivityDay read_activity_day(staff::Request const& request, Typed& typed)
{
    auto const day = Date::parse_iso(typed.text("day"));
    if (!day) typed.problems.add("day", "Select the day");
    auto const held = typed.text("held");
    if (held != "yes" && held != "no") typed.problems.add("held", "Select whether it was held");
    return {.day = day.value_or(request.today()),
        .was_held = held == "yes",
        .came = text::whole_number(typed.text("came")).value_or(not_a_number),
        .words = typed.text("words"),
        .recorded_by = request.person().id,
        .recorded_at = request.now()};
}

} // namespace

http::Response show_activity(staff::Request const& request)
{
    auto const shown = find_shown_activity(request);
    return shown ? activity_page(request, *shown, {}) : staff::not_found(request);
}

http::Response record_activity_day(staff::Request const& request)
{
    auto const shown = find_shown_activity(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_record) return staff::forbidden(request);
    Typed typed{request.form(), {}};
    auto const read = read_activity_day(request, typed);
    if (typed.problems.any()) return activity_page(request, *shown, typed);
    auto const* kind = shown->framework->activity_kind_on(shown->activity.kind, read.day);
    auto const day = checked(read, shown->activity, shown->recorded, kind && kind->asks_feedback, request.today());
    if (!day) return show_problem_of_activity(request, *shown, typed, day.problem());
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::record_day(tx, shown->activity, *day,
            {request.person().id.number, request.now(), "said what happened on a day of a learning activity"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice(shown->path(), "Recorded");
}

http::Response call_off_activity(staff::Request const& request)
{
    auto const shown = find_shown_activity(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_record) return staff::forbidden(request);
    Typed const typed{request.form(), {}};
    auto const after = called_off(shown->activity, typed.text("because"), request.today());
    if (!after) return show_problem_of_activity(request, *shown, typed, after.problem());
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_calling_off(
            tx, *after, {request.person().id.number, request.now(), "called off a learning activity"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice(shown->path(), "Called off");
}

} // namespace gt::learning
