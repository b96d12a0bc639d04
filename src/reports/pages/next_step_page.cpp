#include "platform/forms/form.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "reports/pages/next_steps.hpp"
#include "reports/store/next_steps.hpp"
#include "reports/verbs.hpp"
#include "staff/house/long_form.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

std::optional<NextStep> step_shown(staff::Request const& request)
{
    auto const id = request.id<NextStepId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    return store::find_next_step(reader, *id, request.now());
}

std::string path_of(NextStep const& step) { return "/reports/next-steps/" + step.id.text(); }

void draw_saying(html::Out& out, staff::Request const& request, NextStep const& step, Typed const& typed)
{
    govuk::Radios state{.name = "state",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "How does it stand?", .classes = "govuk-fieldset__legend--m"}},
        .value = typed.text("state"),
        .error = typed.error("state")};
    for (auto const one : all_step_states)
        state.items.push_back({.value = std::string{key_of(one)}, .text = std::string{title_of(one)}});
    staff::long_form(out, request, path_of(step) + "/state", [&] {
        forms::hidden(out, "version", std::to_string(step.version));
        govuk::draw(out, state);
        forms::draw_text(out, typed, "words", "What was done so far, what came of it, or why it was dropped",
            "The next quarter's report says this. Nothing about a child or a named worker");
        govuk::draw(out, govuk::Button{.text = "Save how it stands", .prevents_double_click = true});
    });
}

govuk::SummaryList facts_of(NextStep const& step, Date today)
{
    govuk::SummaryList list{
        .rows = {{.key = "In the report of", .value = quarter_words(step.quarter_to)},
            {.key = "By the end of", .value = step.due_words()},
            {.key = "State", .value = std::string{title_of(step.state)} + (step.is_late(today) ? ", late" : "")}}};
    if (!step.words.empty())
        list.rows.push_back({.key = "How it stands", .value = step.words, .value_classes = "goldenthread-their-words"});
    if (step.said_at) list.rows.push_back({.key = "Said", .value = step.said_at->london_words()});
    return list;
}

/// Words for which there is no field any more, because somebody settled the step meanwhile.
void draw_unsaved_words(html::Out& out, std::string const& words)
{
    if (words.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "What you typed, which is not saved");
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, words);
}

staff::Page step_page(staff::Request const& request, NextStep const& step, Typed const& typed)
{
    return {.title = "Next step",
        .body =
            [&](html::Out& out) {
                out.el("p", {{"class", "govuk-body-l goldenthread-their-words"}}, step.what);
                govuk::draw(out, facts_of(step, request.today()));
                if (step.is_settled()) return draw_unsaved_words(out, typed.text("words"));
                if (request.person().may(verb::publish)) draw_saying(out, request, step, typed);
            },
        .back = "/reports/next-steps",
        .problems = &typed.problems};
}

/// What the other saved stands in the page now, what was typed in its fields.
http::Response show_step_conflict(staff::Request const& request, Typed typed)
{
    auto const now = step_shown(request);
    if (!now) return staff::not_found(request);
    typed.problems.add("", conflict().message + ": what they saved stands below, and so does what you typed");
    return staff::show_with_status(request, 409, step_page(request, *now, typed));
}

} // namespace

/// GET /reports/next-steps/{id}
http::Response show_next_step(staff::Request const& request)
{
    auto const step = step_shown(request);
    return step ? staff::show(request, step_page(request, *step, {})) : staff::not_found(request);
}

/// POST /reports/next-steps/{id}/state
http::Response say_how_step_stands(staff::Request const& request)
{
    auto const before = step_shown(request);
    if (!before) return staff::not_found(request);
    Typed typed{request.form(), {}};
    auto const seen = parse_id_number(typed.text("version"));
    if (seen && *seen != before->version) return show_step_conflict(request, typed);
    auto const state = step_state(typed.text("state"));
    if (!state) typed.problems.add("state", "Select how it stands");
    auto const after = say(*before, state.value_or(StepState::going_on), typed.text("words"), request.now());
    if (!after) typed.problems.add(after.problem().field, after.problem().message);
    if (typed.problems.any()) return staff::show(request, step_page(request, *before, typed));
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save(
            tx, *before, *after, {request.person().id.number, request.now(), "said how a next step stands"});
    });
    if (!saved) return show_step_conflict(request, typed);
    return staff::redirect_with_notice(path_of(*before), "Saved");
}

} // namespace gt::reports
