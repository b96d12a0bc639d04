#include "audits/pages/cycle_forms.hpp"

#include "audits/store/auditors.hpp"
#include "audits/verbs.hpp"
#include "improvement/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using cycle::StepKind;

bool holds(staff::Request const& request, AtHand const& at_hand, std::string_view verb)
{
    auto reader = request.database().read();
    return staff::store::is_in_sight(reader, request.person().id, verb, at_hand.audit.team, request.today());
}

std::string_view question_of(StepKind kind)
{
    switch (kind) {
    case StepKind::action_review:
        return "What did you and the worker find, action by action?";
    case StepKind::escalation:
        return "What have you decided, and who does it?";
    case StepKind::best_practice:
        return "What was shared, with whom?";
    case StepKind::four_r:
    case StepKind::re_audit:
        break;
    }
    return "";
}

/// What the step asks for: the meeting has the pack's headings, each other step one question.
std::vector<std::string> headings_of(AtHand const& at_hand, StepKind kind)
{
    if (kind != StepKind::four_r) return {std::string{question_of(kind)}};
    return cycle::Terms{*at_hand.framework, at_hand.audit}.meeting_headings;
}

std::string field_of(std::size_t part) { return "words-" + std::to_string(part + 1); }

std::string value_in(CycleForm const& typed, std::size_t part)
{
    return part < typed.parts.size() ? typed.parts[part].second : std::string{};
}

void draw_completion(html::Out& out, staff::Request const& request, AtHand const& at_hand,
    cycle::StoredStep const& step, CycleForm const& typed)
{
    auto const headings = headings_of(at_hand, step.step.kind);
    staff::form(out, request, at_hand.path("cycle/" + std::to_string(step.position)), [&] {
        for (std::size_t i = 0; i < headings.size(); ++i)
            govuk::draw(out,
                govuk::Textarea{.name = field_of(i),
                    .label = {.text = headings[i]},
                    .value = value_in(typed, i),
                    .rows = 3,
                    .error = typed.problems.message_for(field_of(i))});
        govuk::draw(out,
            govuk::Input{.name = "done_on",
                .label = {.text = step.step.kind == StepKind::four_r ? "When was it held?" : "When was it done?"},
                .value = typed.done_on.empty() ? request.today().words() : typed.done_on,
                .error = typed.problems.message_for("done_on"),
                .classes = "govuk-input--width-20"});
        govuk::draw(out, govuk::Button{.text = "Save", .prevents_double_click = true});
    });
}

void draw_own_reaudit(
    html::Out& out, staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step)
{
    staff::form(out, request, at_hand.path("cycle/" + std::to_string(step.position) + "/re-audit"),
        [&] { govuk::draw(out, govuk::Button{.text = "Begin the re-audit", .prevents_double_click = true}); });
}

std::vector<govuk::SelectItem> auditors_for_select(staff::Request const& request, AtHand const& at_hand)
{
    std::vector<govuk::SelectItem> items{
        {.text = at_hand.audit.auditor_name + " (the first auditor)", .value = at_hand.audit.auditor.text()}};
    auto reader = request.database().read();
    for (auto const& one : store::auditors_for(reader, at_hand.child, request.today()))
        if (one.conflict.empty() && !(one.person.id == at_hand.audit.auditor))
            items.push_back({.text = one.person.name, .value = one.person.id.text()});
    return items;
}

void draw_allocation(html::Out& out, staff::Request const& request, AtHand const& at_hand,
    cycle::StoredStep const& step, CycleForm const& typed)
{
    staff::form(out, request, at_hand.path("cycle/" + std::to_string(step.position) + "/re-audit"), [&] {
        govuk::draw(out,
            govuk::Select{.name = "auditor",
                .label = {.text = "Who audits again?"},
                .items = auditors_for_select(request, at_hand),
                .value = typed.auditor,
                .error = typed.problems.message_for("auditor")});
        govuk::draw(out,
            govuk::Textarea{.name = "because",
                .label = {.text = "Why not the first auditor?"},
                .value = typed.because,
                .rows = 2,
                .hint = "Only when you chose another. It stands beside the re-audit.",
                .error = typed.problems.message_for("because")});
        govuk::draw(out, govuk::Button{.text = "Allocate the re-audit", .prevents_double_click = true});
    });
}

} // namespace

std::string CycleForm::words() const
{
    std::string all;
    for (auto const& [heading, words] : parts) {
        if (!all.empty()) all += "\n\n";
        if (parts.size() > 1) all.append(heading).append(": ");
        all += words;
    }
    return all;
}

staff::PersonId CycleForm::auditor_or(staff::PersonId first) const
{
    return staff::PersonId::parse(auditor).value_or(first);
}

bool may_complete(staff::Request const& request, AtHand const& at_hand, StepKind kind)
{
    if (kind == StepKind::escalation) return holds(request, at_hand, verb::take_escalation);
    return holds(request, at_hand, verb::respond) && holds(request, at_hand, improvement::verb::close);
}

bool may_allocate_reaudit(staff::Request const& request, AtHand const& at_hand, staff::PersonId auditor)
{
    bool const is_own = request.person().is(auditor) && auditor == at_hand.audit.auditor;
    return (is_own && holds(request, at_hand, verb::audit)) || holds(request, at_hand, verb::sample);
}

CycleForm read_completion(staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step)
{
    CycleForm typed{.position = step.position, .done_on = request.form().text("done_on")};
    auto const headings = headings_of(at_hand, step.step.kind);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        typed.parts.emplace_back(headings[i], request.form().text(field_of(i)));
        if (typed.parts.back().second.empty())
            typed.problems.add(field_of(i), "Enter an answer to “" + headings[i] + "”");
    }
    if (!Date::parse_typed(typed.done_on))
        typed.problems.add("done_on", "Enter a date, like " + request.today().words());
    return typed;
}

CycleForm read_reaudit(staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step)
{
    CycleForm typed{.position = step.position,
        .auditor = request.form().text("auditor"),
        .because = request.form().text("because")};
    bool const is_other = !(typed.auditor_or(at_hand.audit.auditor) == at_hand.audit.auditor);
    if (!is_other) typed.because.clear();
    if (is_other && typed.because.empty())
        typed.problems.add("because", "Enter why the first auditor does not audit again");
    return typed;
}

Result<Audit> planned_reaudit(
    staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step, CycleForm const& typed)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const* tool = framework->tool_on(at_hand.audit.tool_key, request.today());
    if (!tool) return Problem{"", "The audit tool of the first audit is no longer in force"};
    auto planned = at_hand.audit;
    planned.id = request.new_id<AuditId>();
    planned.worker = at_hand.child.worker;
    planned.auditor = typed.auditor_or(at_hand.audit.auditor);
    planned.sample = {};
    planned.kind = Kind::re_audit;
    planned.second_read_of = {};
    planned.chosen_at_random = false;
    planned.tool_day = request.today();
    planned.state = State::allocated;
    planned.allocated_at = request.now();
    planned.due_on = std::max(step.step.due, request.today());
    planned.graded_at = planned.submitted_at = std::nullopt;
    planned.provisional_until = std::nullopt;
    planned.overall_grade = std::nullopt;
    planned.limited_by_safety = false;
    planned.version = 1;
    return planned;
}

void draw_step_form(html::Out& out, staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step,
    CycleForm const& typed)
{
    if (step.state != cycle::StepState::open || step.reaudit) return;
    if (step.step.kind != StepKind::re_audit) {
        if (may_complete(request, at_hand, step.step.kind)) draw_completion(out, request, at_hand, step, typed);
        return;
    }
    if (holds(request, at_hand, verb::sample)) return draw_allocation(out, request, at_hand, step, typed);
    if (may_allocate_reaudit(request, at_hand, request.person().id)) draw_own_reaudit(out, request, at_hand, step);
}

} // namespace gt::audits
