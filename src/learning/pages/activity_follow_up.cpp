#include "learning/pages/need_pages.hpp"
#include "learning/pages/shown_activity.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/text/whole_number.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr auto not_a_number = -1; ///< of people; the rule refuses it in words

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
