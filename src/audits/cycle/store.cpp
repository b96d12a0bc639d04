#include "audits/cycle/store.hpp"

#include "audits/cycle/advance.hpp"
#include "audits/cycle/owed.hpp"
#include "audits/cycle/rows.hpp"
#include "audits/store/audits.hpp"
#include "cases/store/cases.hpp"
#include "learning/learning.hpp"

namespace gt::audits::cycle {

CycleState cycle_state_of(std::string_view key)
{
    if (key == "met") return CycleState::met;
    return key == "case_closed" ? CycleState::case_closed : CycleState::tracking;
}

std::string_view title_of(CycleState state)
{
    switch (state) {
    case CycleState::met:
        return "Good or better";
    case CycleState::case_closed:
        return "Case closed before Good";
    case CycleState::tracking:
        break;
    }
    return "Tracked until Good";
}

StoredStep const* Cycle::step_at(int position) const
{
    auto const found = std::ranges::find(steps, position, &StoredStep::position);
    return found == steps.end() ? nullptr : &*found;
}

std::optional<Cycle> find(db::Reader& reader, AuditId first)
{
    auto const row = reader.one("SELECT state, ended_on FROM cycles WHERE audit_id = :id", {{"id", first}});
    if (!row) return std::nullopt;
    Cycle cycle{first, cycle_state_of(row->text("state")), row->get<std::optional<Date>>("ended_on"), {}};
    for (auto const& step : reader.all(R"sql(
             SELECT s.position, s.kind, s.due_on, s.state, s.done_on, p.name AS done_by, s.words, s.reaudit_id,
                    s.other_auditor_because, s.dropped_at
               FROM cycle_steps s LEFT JOIN people p ON p.id = s.done_by
              WHERE s.audit_id = :id
              ORDER BY s.position)sql",
             {{"id", first}}))
        cycle.steps.push_back(step_from(step));
    return cycle;
}

Result<void> complete(db::Transaction& tx, Audit const& first, int position, Date done_on, std::string const& words,
    history::Act const& act)
{
    auto const cycle = find(tx, first.id);
    auto const* step = cycle ? cycle->step_at(position) : nullptr;
    if (!step || step->step.kind == StepKind::re_audit)
        return Problem{"", "There is no such step", Problem::Kind::not_found};
    if (step->state != StepState::open) return conflict();
    if (done_on > act.when.london_date()) return Problem{"done_on", "The day must be today or in the past"};
    if (done_on < first.submitted_at->london_date())
        return Problem{"done_on", "The day must be after the audit was submitted"};
    finish_step(tx, first.id, *step, done_on, words, act);
    if (step->step.kind == StepKind::best_practice)
        learning::draft_best_practice(tx, first.id.number, first.team, words, act);
    return {};
}

Result<void> allocate_reaudit(db::Transaction& tx, Audit const& first, int position, Audit const& reaudit,
    std::string const& other_auditor_because, history::Act const& act)
{
    auto const cycle = find(tx, first.id);
    auto const* step = cycle ? cycle->step_at(position) : nullptr;
    if (!step || step->step.kind != StepKind::re_audit)
        return Problem{"", "There is no such step", Problem::Kind::not_found};
    if (step->state != StepState::open || step->reaudit) return conflict();
    if (reaudit.auditor != first.auditor && other_auditor_because.empty())
        return Problem{"because", "Enter why the first auditor does not audit again"};
    if (auto const allocated = store::allocate(tx, reaudit, act); !allocated) return allocated;
    auto after = *step;
    after.reaudit = reaudit.id;
    after.other_auditor_because = other_auditor_because;
    tx.run(R"sql(
        UPDATE cycle_steps SET reaudit_id = :reaudit, other_auditor_because = :because
         WHERE audit_id = :audit AND position = :position)sql",
        {{"reaudit", reaudit.id}, {"because", other_auditor_because}, {"audit", first.id}, {"position", position}});
    settle(tx, first.id, StepKind::re_audit);
    history::record(tx, act, subject_of(first.id), state_of(*step), state_of(after));
    return {};
}

void catch_up(db::Transaction& tx, framework::Shelf& shelf, Date today, Instant now)
{
    history::Act const act{0, now, "took the cycle on"};
    for (auto const& row : tx.all(R"sql(
             SELECT id FROM audits
              WHERE kind = 'routine' AND submitted_on IS NOT NULL AND second_read_of IS NULL
                AND id NOT IN (SELECT audit_id FROM cycles)
              ORDER BY id)sql"))
        follow(tx, shelf, row.get<AuditId>("id"), act);
    for (auto const& row : tx.all(R"sql(
             SELECT y.audit_id, c.closed_on
               FROM cycles y JOIN audits a ON a.id = y.audit_id JOIN cases c ON c.id = a.case_id
              WHERE y.state = 'tracking' AND c.is_open = 0
              ORDER BY y.audit_id)sql")) {
        auto const first = row.get<AuditId>("audit_id");
        end(tx, first, "case_closed", row.get<std::optional<Date>>("closed_on").value_or(today), act);
        tx.run(
            "UPDATE cycle_steps SET state = 'dropped' WHERE audit_id = :audit AND state = 'open'", {{"audit", first}});
        settle_all(tx, first);
    }
}

void owe_again(db::Transaction& tx, framework::Shelf& shelf, Date today)
{
    for (auto const& row : tx.all(R"sql(
             SELECT DISTINCT s.audit_id
               FROM cycle_steps s
              WHERE s.state = 'open' AND s.reaudit_id IS NULL
              ORDER BY s.audit_id)sql")) {
        auto const first = *store::find(tx, row.get<AuditId>("audit_id"));
        Terms const terms{*shelf.on(tx, first.tool_day), first};
        settle_all(tx, first.id);
        auto const cycle = find(tx, first.id);
        for (auto const& step : cycle->steps) {
            if (step.state != StepState::open || step.reaudit) continue;
            owe(tx, terms, first, step.step, today);
            tell_if_overdue(tx, terms, first, step.step, today);
        }
    }
}

std::vector<history::PresentState> present_cycles(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT audit_id, state, ended_on FROM cycles WHERE audit_id > :after ORDER BY audit_id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("audit_id"),
            row.text("state") == "tracking"
                ? history::State{}
                : state_at_end(row.text("state"), row.get<std::optional<Date>>("ended_on"))});
    if (states.empty()) return states;
    for (auto const& row : reader.all(R"sql(
             SELECT audit_id, position, kind, due_on, state, done_on, '' AS done_by, words, reaudit_id,
                    other_auditor_because, dropped_at
               FROM cycle_steps WHERE audit_id > :after AND audit_id <= :last ORDER BY audit_id, position)sql",
             {{"after", after}, {"last", states.back().id}}))
        if (auto* const cycle = history::find(states, row.number("audit_id")))
            add_step_to(cycle->state, step_from(row));
    return states;
}

} // namespace gt::audits::cycle
