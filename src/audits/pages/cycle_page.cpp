#include "audits/cycle/store.hpp"
#include "audits/pages/at_hand.hpp"
#include "audits/pages/cycle_forms.hpp"
#include "audits/pages/pages.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/time/working_days.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using cycle::StepKind;
using cycle::StepState;

std::string path_of(AtHand const& at_hand) { return at_hand.path("cycle"); }

/// First and re-audits side by side, told in words too.
void draw_grades(html::Out& out, db::Reader& reader, AtHand const& at_hand, cycle::Cycle const& cycle)
{
    govuk::Table table{.caption = "Grades so far",
        .head = {{.text = "Audit"}, {.text = "Submitted"}, {.text = "Auditor"}, {.text = "Auditor's grade"},
            {.text = "Reported grade"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    auto const add = [&](std::string const& what, Audit const& audit) {
        auto const link = [what, id = audit.id](html::Out& o) {
            o.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", id})}}, what);
        };
        table.rows.push_back({{.text = link}, {.text = audit.submitted_at->london_date().words()},
            {.text = audit.auditor_name}, {.text = at_hand.grade_title(audit.overall_grade.value_or(""))},
            {.text = at_hand.grade_title(store::reported_overall(reader, audit))}});
    };
    add("First audit", at_hand.audit);
    for (auto const& step : cycle.steps) {
        auto const audit = step.reaudit ? store::find(reader, *step.reaudit) : std::nullopt;
        if (audit && audit->submitted_at)
            add(step.other_auditor_because.empty() ? "Re-audit" : "Re-audit, different auditor", *audit);
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_state_of(html::Out& out, cycle::StoredStep const& step, Date today)
{
    if (step.state == StepState::dropped)
        return out.el("p", {{"class", "govuk-body"}},
            step.dropped_at
                ? "Not needed any more: on " + step.dropped_at->london_date().words() + " another grade was agreed"
                : std::string{"Not needed any more"});
    if (step.state == StepState::done)
        return out.el("p", {{"class", "govuk-body"}},
            "Done on " + step.done_on->words() + (step.done_by.empty() ? "" : " by " + step.done_by));
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.text("Due " + step.step.due.words() + " ");
        if (step.is_overdue(today))
            govuk::draw(out,
                govuk::Tag{.text = time_left_words(step.step.due, today, WorkingDays::england()),
                    .classes = "govuk-tag--orange"});
    });
}

void draw_step(html::Out& out, staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step,
    CycleForm const& typed)
{
    out.el("h2", {{"class", "govuk-heading-m"}, {"id", "step-" + std::to_string(step.position)}},
        title_of(step.step.kind));
    draw_state_of(out, step, request.today());
    if (!step.words.empty()) out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, step.words);
    if (!step.other_auditor_because.empty())
        out.el("p", {{"class", "govuk-body"}}, "Not by the first auditor, because: " + step.other_auditor_because);
    if (step.reaudit)
        out.el("p", {{"class", "govuk-body"}}, [&] {
            out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", *step.reaudit})}}, "See the re-audit");
        });
    draw_step_form(out, request, at_hand, step, typed.position == step.position ? typed : CycleForm{});
}

http::Response page(staff::Request const& request, AtHand const& at_hand, CycleForm const& typed)
{
    auto reader = request.database().read();
    auto const cycle = cycle::find(reader, at_hand.audit.id);
    if (!cycle) return staff::not_found(request);
    return staff::show(request,
        {.title = "What follows this audit",
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, at_hand);
                    out.el("p", {{"class", "govuk-body-l"}},
                        std::string{title_of(cycle->state)} + (cycle->ended_on ? ", " + cycle->ended_on->words() : ""));
                    draw_grades(out, reader, at_hand, *cycle);
                    for (auto const& step : cycle->steps) draw_step(out, request, at_hand, step, typed);
                },
            .back = at_hand.path(),
            .problems = &typed.problems,
            .caption = "Case " + at_hand.audit.case_number});
}

std::optional<cycle::StoredStep> step_asked(staff::Request const& request, AuditId first)
{
    auto reader = request.database().read();
    auto const cycle = cycle::find(reader, first);
    auto const position = parse_id_number(request.value("step"));
    auto const* step = cycle && position ? cycle->step_at(static_cast<int>(*position)) : nullptr;
    return step ? std::optional{*step} : std::nullopt;
}

http::Response saved(staff::Request const& request, AtHand const& at_hand, CycleForm typed, Result<void> const& result,
    std::string_view notice)
{
    if (result) return staff::redirect_with_notice(path_of(at_hand), notice);
    if (result.problem().kind != Problem::Kind::invalid) return staff::refuse(request, result.problem());
    typed.problems.add(result.problem().field, result.problem().message);
    return page(request, at_hand, typed);
}

} // namespace

http::Response show_cycle(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) { return page(request, at_hand, {}); });
}

/// POST /audits/{id}/cycle/{step}
http::Response complete_step(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        auto const step = step_asked(request, at_hand.audit.id);
        if (!step) return staff::not_found(request);
        if (!may_complete(request, at_hand, step->step.kind))
            return staff::forbidden(request, "This step is not yours to do.");
        auto typed = read_completion(request, at_hand, *step);
        if (typed.problems.any()) return page(request, at_hand, typed);
        auto const done = request.database().write([&](db::Transaction& tx) {
            return cycle::complete(tx, at_hand.audit, step->position, *Date::parse_typed(typed.done_on), typed.words(),
                {request.person().id.number, request.now(), "did a step of the cycle"});
        });
        return saved(request, at_hand, std::move(typed), done, "Saved");
    });
}

/// POST /audits/{id}/cycle/{step}/re-audit
http::Response begin_reaudit(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        auto const step = step_asked(request, at_hand.audit.id);
        if (!step) return staff::not_found(request);
        auto typed = read_reaudit(request, at_hand, *step);
        if (!may_allocate_reaudit(request, at_hand, typed.auditor_or(at_hand.audit.auditor)))
            return staff::forbidden(request, "This re-audit is not yours to allocate.");
        if (typed.problems.any()) return page(request, at_hand, typed);
        auto const planned = planned_reaudit(request, at_hand, *step, typed);
        if (!planned) return staff::refuse(request, planned.problem());
        auto const allocated = request.database().write([&](db::Transaction& tx) {
            return cycle::allocate_reaudit(tx, at_hand.audit, step->position, *planned, typed.because,
                {request.person().id.number, request.now(), "allocated the re-audit"});
        });
        return saved(request, at_hand, std::move(typed), allocated, "Re-audit allocated");
    });
}

} // namespace gt::audits
