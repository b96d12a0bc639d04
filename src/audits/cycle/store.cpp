#include "audits/cycle/store.hpp"

#include "audits/cycle/owed.hpp"
#include "audits/store/audits.hpp"
#include "cases/store/cases.hpp"
#include "learning/learning.hpp"

namespace gt::audits::cycle {

namespace {

StepState step_state_of(std::string_view key)
{
    if (key == "done") return StepState::done;
    return key == "dropped" ? StepState::dropped : StepState::open;
}

StoredStep step_from(db::Row const& row)
{
    return {row.count("position"), {*step_kind_of(row.text("kind")), row.get<Date>("due_on")},
        step_state_of(row.text("state")), row.get<std::optional<Date>>("done_on"),
        row.get<std::optional<std::string>>("done_by").value_or(""), row.text("words"),
        row.get<std::optional<AuditId>>("reaudit_id"), row.text("other_auditor_because")};
}

history::Subject subject_of(AuditId first) { return {"cycle", first.number}; }

void add_step_to(history::State& state, StoredStep const& step)
{
    auto const name = std::to_string(step.position) + " " + std::string{key_of(step.step.kind)} + ": ";
    state.with(name + "due", step.step.due);
    state.with(name + "done", step.done_on);
    state.with(name + "words", step.words);
    state.with(name + "re-audit", step.reaudit);
    state.with(name + "other auditor because", step.other_auditor_because);
}

history::State state_of(StoredStep const& step)
{
    history::State state;
    add_step_to(state, step);
    return state;
}

history::State state_at_end(std::string_view state, std::optional<Date> day)
{
    return history::State{}.with("ended", state).with("ended on", day);
}

Judged judged(Terms const& terms, Audit const& audit)
{
    return {audit.submitted_at->london_date(), terms.standing_of(audit.overall_grade.value_or(""))};
}

void add_step(db::Transaction& tx, Terms const& terms, Audit const& first, int position, Step const& step,
    history::Act const& act)
{
    StoredStep const stored{position, step, StepState::open, {}, {}, {}, {}, {}};
    tx.run(R"sql(
        INSERT INTO cycle_steps (audit_id, position, kind, due_on, state, words, other_auditor_because, added_at)
        VALUES (:audit, :position, :kind, :due, 'open', '', '', :now))sql",
        {{"audit", first.id}, {"position", position}, {"kind", key_of(step.kind)}, {"due", step.due},
            {"now", act.when}});
    owe(tx, terms, first, step, act.when.london_date());
    history::record(tx, act, subject_of(first.id), {}, state_of(stored));
}

/// The audits of the cycle that were submitted so far, in the order of their steps.
std::vector<Judged> reaudits_of(db::Reader& reader, Terms const& terms, Cycle const& cycle)
{
    std::vector<Judged> found;
    for (auto const& step : cycle.steps) {
        auto const audit = step.reaudit ? store::find(reader, *step.reaudit) : std::nullopt;
        if (audit && audit->submitted_at) found.push_back(judged(terms, *audit));
    }
    return found;
}

void end(db::Transaction& tx, AuditId first, std::string_view state, Date day, history::Act const& act)
{
    auto const ended = tx.run(R"sql(
        UPDATE cycles SET state = :state, ended_on = :day, ended_at = :now
         WHERE audit_id = :audit AND state = 'tracking')sql",
        {{"state", state}, {"day", day}, {"now", act.when}, {"audit", first}});
    if (ended == 1) history::record(tx, act, subject_of(first), {}, state_at_end(state, day));
}

void advance(db::Transaction& tx, framework::Shelf& shelf, Audit const& first, history::Act const& act)
{
    Terms const terms{*shelf.on(tx, first.tool_day), first};
    auto const cycle = *find(tx, first.id);
    auto const begun = judged(terms, first);
    auto const reaudits = reaudits_of(tx, terms, cycle);
    auto const steps = steps_of(terms.rules, begun, reaudits, WorkingDays::england());
    for (auto known = cycle.steps.size(); known < steps.size(); ++known)
        add_step(tx, terms, first, static_cast<int>(known) + 1, steps[known], act);
    if (is_met(terms.rules, begun, reaudits)) end(tx, first.id, "met", act.when.london_date(), act);
}

void begin(db::Transaction& tx, framework::Shelf& shelf, Audit const& first, history::Act const& act)
{
    auto const added
        = tx.run("INSERT INTO cycles (audit_id, state) VALUES (:audit, 'tracking') ON CONFLICT (audit_id) DO NOTHING",
            {{"audit", first.id}});
    if (added == 1) advance(tx, shelf, first, act);
}

void finish_step(db::Transaction& tx, AuditId first, StoredStep before, Date done_on, std::string const& words,
    history::Act const& act)
{
    auto after = before;
    after.done_on = done_on;
    after.words = words;
    tx.run(R"sql(
        UPDATE cycle_steps SET state = 'done', done_on = :day, done_at = :now, done_by = :who, words = :words
         WHERE audit_id = :audit AND position = :position)sql",
        {{"day", done_on}, {"now", act.when}, {"who", act.who}, {"words", words}, {"audit", first},
            {"position", before.position}});
    settle(tx, first, before.step.kind);
    history::record(tx, act, subject_of(first), state_of(before), state_of(after));
}

/// A re-audit came in: its step is done, and the cycle asks for what follows.
void take_reaudit(db::Transaction& tx, framework::Shelf& shelf, Audit const& reaudit, history::Act const& act)
{
    auto const row = tx.one(
        "SELECT audit_id, position FROM cycle_steps WHERE reaudit_id = :id AND state = 'open'", {{"id", reaudit.id}});
    if (!row) return;
    auto const first = *store::find(tx, row->get<AuditId>("audit_id"));
    auto const cycle = *find(tx, first.id);
    finish_step(tx, first.id, *cycle.step_at(row->count("position")), reaudit.submitted_at->london_date(), "", act);
    advance(tx, shelf, first, act);
}

} // namespace

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
                    s.other_auditor_because
               FROM cycle_steps s LEFT JOIN people p ON p.id = s.done_by
              WHERE s.audit_id = :id
              ORDER BY s.position)sql",
             {{"id", first}}))
        cycle.steps.push_back(step_from(step));
    return cycle;
}

void follow(db::Transaction& tx, framework::Shelf& shelf, AuditId submitted, history::Act const& act)
{
    auto const audit = store::find(tx, submitted);
    if (!audit || !audit->submitted_at || audit->second_read_of) return;
    if (audit->kind == Kind::routine) begin(tx, shelf, *audit, act);
    if (audit->kind == Kind::re_audit) take_reaudit(tx, shelf, *audit, act);
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
                    other_auditor_because
               FROM cycle_steps WHERE audit_id > :after AND audit_id <= :last ORDER BY audit_id, position)sql",
             {{"after", after}, {"last", states.back().id}}))
        if (auto* const cycle = history::find(states, row.number("audit_id")))
            add_step_to(cycle->state, step_from(row));
    return states;
}

} // namespace gt::audits::cycle
