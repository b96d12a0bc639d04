#include "audits/cycle/advance.hpp"

#include "audits/cycle/owed.hpp"
#include "audits/cycle/rows.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"

namespace gt::audits::cycle {

namespace {

/// By the grade that is reported now.
Judged judged(db::Reader& reader, Terms const& terms, Audit const& audit)
{
    return {audit.submitted_at->london_date(), terms.standing_of(store::reported_overall(reader, audit))};
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

void drop_step(db::Transaction& tx, AuditId first, StoredStep const& before, history::Act const& act)
{
    auto after = before;
    after.state = StepState::dropped;
    after.dropped_at = act.when;
    tx.run(R"sql(
        UPDATE cycle_steps SET state = 'dropped', dropped_at = :now
         WHERE audit_id = :audit AND position = :position)sql",
        {{"now", act.when}, {"audit", first}, {"position", before.position}});
    settle(tx, first, before.step.kind);
    history::record(tx, act, subject_of(first), state_of(before), state_of(after));
}

/// The audits of the cycle that were submitted so far, in the order of their steps.
std::vector<Judged> reaudits_of(db::Reader& reader, Terms const& terms, Cycle const& cycle)
{
    std::vector<Judged> found;
    for (auto const& step : cycle.steps) {
        auto const audit = step.reaudit ? store::find(reader, *step.reaudit) : std::nullopt;
        if (audit && audit->submitted_at) found.push_back(judged(reader, terms, *audit));
    }
    return found;
}

/// A cycle that had met its grade is tracked again; when it was met stays for reports as at then.
void reopen(db::Transaction& tx, Cycle const& cycle, history::Act const& act)
{
    tx.run(R"sql(
        INSERT INTO cycle_reopenings (id, audit_id, ended_on, ended_at, reopened_at)
        SELECT CAST(:id AS bigint), audit_id, ended_on, ended_at, CAST(:now AS bigint)
          FROM cycles WHERE audit_id = :audit)sql",
        {{"id", new_id_number()}, {"now", act.when}, {"audit", cycle.first}});
    tx.run("UPDATE cycles SET state = 'tracking', ended_on = NULL, ended_at = NULL WHERE audit_id = :audit",
        {{"audit", cycle.first}});
    history::record(tx, act, subject_of(cycle.first), state_at_end("met", cycle.ended_on), {});
}

void put_changes(db::Transaction& tx, Terms const& terms, Audit const& first, Cycle const& cycle,
    std::vector<Step> const& wanted, history::Act const& act)
{
    std::vector<StoredStep> standing;
    std::vector<Known> known;
    for (auto const& step : cycle.steps) {
        if (step.state == StepState::dropped) continue;
        standing.push_back(step);
        known.push_back({step.step, step.state == StepState::done || step.reaudit.has_value()});
    }
    auto const changes = changes_to(known, wanted);
    for (auto const place : changes.dropped) drop_step(tx, first.id, standing[place], act);
    auto position = static_cast<int>(cycle.steps.size());
    for (auto const& step : changes.added) add_step(tx, terms, first, ++position, step, act);
}

void advance(db::Transaction& tx, framework::Shelf& shelf, Audit const& first, history::Act const& act)
{
    Terms const terms{*shelf.on(tx, first.tool_day), first};
    auto const cycle = *find(tx, first.id);
    auto const begun = judged(tx, terms, first);
    auto const reaudits = reaudits_of(tx, terms, cycle);
    put_changes(tx, terms, first, cycle, steps_of(terms.rules, begun, reaudits, WorkingDays::england()), act);
    bool const met = is_met(terms.rules, begun, reaudits);
    if (!met && cycle.state == CycleState::met) reopen(tx, cycle, act);
    if (met) end(tx, first.id, "met", act.when.london_date(), act);
}

void begin(db::Transaction& tx, framework::Shelf& shelf, Audit const& first, history::Act const& act)
{
    auto const added
        = tx.run("INSERT INTO cycles (audit_id, state) VALUES (:audit, 'tracking') ON CONFLICT (audit_id) DO NOTHING",
            {{"audit", first.id}});
    if (added == 1) advance(tx, shelf, first, act);
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

void end(db::Transaction& tx, AuditId first, std::string_view state, Date day, history::Act const& act)
{
    auto const ended = tx.run(R"sql(
        UPDATE cycles SET state = :state, ended_on = :day, ended_at = :now
         WHERE audit_id = :audit AND state = 'tracking')sql",
        {{"state", state}, {"day", day}, {"now", act.when}, {"audit", first}});
    if (ended == 1) history::record(tx, act, subject_of(first), {}, state_at_end(state, day));
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

void follow(db::Transaction& tx, framework::Shelf& shelf, AuditId submitted, history::Act const& act)
{
    auto const audit = store::find(tx, submitted);
    if (!audit || !audit->submitted_at || audit->second_read_of) return;
    if (audit->kind == Kind::routine) begin(tx, shelf, *audit, act);
    if (audit->kind == Kind::re_audit) take_reaudit(tx, shelf, *audit, act);
}

void follow_agreement(db::Transaction& tx, framework::Shelf& shelf, AuditId agreed, history::Act const& act)
{
    auto const first = first_of(tx, agreed).value_or(agreed);
    auto const cycle = find(tx, first);
    if (!cycle || cycle->state == CycleState::case_closed) return;
    advance(tx, shelf, *store::find(tx, first), act);
}

} // namespace gt::audits::cycle
