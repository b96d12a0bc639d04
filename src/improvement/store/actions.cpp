#include "improvement/store/actions.hpp"

#include "improvement/store/action_rows.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/store/impacts.hpp"
#include "improvement/verbs.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::improvement::store {

namespace {

void ask_owners(db::Transaction& tx, Action const& action)
{
    auto const owe = [&](staff::PersonId owner) {
        staff::owe(tx,
            {"action", action.id.number, "do_action", owner, action.raised_by, action.team, action.label,
                action.due_on});
    };
    owe(action.owner);
    for (auto const& one : action.also) owe(one.id);
}

std::vector<staff::PersonId> others_who_may(db::Reader& reader, std::string_view verb, Action const& action, Date today)
{
    std::vector<staff::PersonId> others;
    for (auto const& member : staff::store::who_may(reader, verb, action.team, today))
        if (!action.is_owned_by(member.id) && action.done_by != member.id) others.push_back(member.id);
    return others;
}

void ask_for_check(db::Transaction& tx, Action const& action, Date today)
{
    for (auto const checker : checkers_of(tx, action, today))
        staff::owe(tx,
            {"action", action.id.number, "check_action", checker, action.owner, action.team, action.label,
                action.due_on > today ? action.due_on : today});
}

/// Adds the row; false when it is there already.
bool insert(db::Transaction& tx, Action const& action)
{
    return tx.run(R"sql(
        INSERT INTO actions (id, finding_id, case_id, label, team_id, owner_id, raised_by, raised_at, what, due_on,
                             due_words, waits_for_id, state, evidence, done_by, done_at, closed_by, closed_at,
                             check_note, confirmed_under, version)
        VALUES (:id, :finding, :case_id, :label, :team, :owner, :raised_by, :raised_at, :what, :due_on,
                :due_words, NULL, :state, '', NULL, NULL, NULL, NULL, '', :confirmed_under, 1)
        ON CONFLICT (id) DO NOTHING)sql",
               {{"id", action.id}, {"finding", action.finding}, {"case_id", action.case_id}, {"label", action.label},
                   {"team", action.team}, {"owner", action.owner}, {"raised_by", action.raised_by},
                   {"raised_at", action.raised_at}, {"what", action.what}, {"due_on", action.due_on},
                   {"due_words", action.due_words}, {"state", key_of(action.state)},
                   {"confirmed_under", action.confirmed_under}})
        == 1;
}

void replace_co_owners(db::Transaction& tx, Action const& action)
{
    tx.run("DELETE FROM action_owners WHERE action_id = :id", {{"id", action.id}});
    for (auto const& one : action.also)
        tx.run("INSERT INTO action_owners (action_id, person_id) VALUES (:id, :person)",
            {{"id", action.id}, {"person", one.id}});
}

Result<void> add_as(db::Transaction& tx, Action action, ActionState state, history::Act const& act)
{
    if (action.what.empty()) return Problem{"what", "Enter what will be done"};
    if (action.due_on < act.when.london_date())
        return Problem{"due_on", "The date the action is due must be today or in the future"};
    auto const finding = find(tx, action.finding);
    if (finding && action.due_on < finding->recorded_at.london_date())
        return Problem{"due_on", "The action cannot be due before what it answers was found"};
    action.state = state;
    if (!insert(tx, action)) return {};
    replace_co_owners(tx, action);
    if (state == ActionState::open) ask_owners(tx, action);
    history::record(tx, act, {"action", action.id.number}, {}, state_of(action));
    return {};
}

/// Whether `start` waits, over any number of others, for `id`.
bool waits_for(db::Reader& reader, std::optional<ActionId> start, ActionId id)
{
    for (int steps = 0; start && steps < 1000; ++steps) {
        if (*start == id) return true;
        auto const row = reader.one("SELECT waits_for_id FROM actions WHERE id = :id", {{"id", *start}});
        start = row ? row->get<std::optional<ActionId>>("waits_for_id") : std::nullopt;
    }
    return start.has_value();
}

} // namespace

std::vector<staff::PersonId> checkers_of(db::Reader& reader, Action const& action, Date today)
{
    auto checkers = action.confirmed_under.empty() ? std::vector<staff::PersonId>{}
                                                   : others_who_may(reader, action.confirmed_under, action, today);
    return checkers.empty() ? others_who_may(reader, verb::close, action, today) : checkers;
}

Result<void> add(db::Transaction& tx, Action const& action, history::Act const& act)
{
    return add_as(tx, action, ActionState::open, act);
}

Result<void> propose(db::Transaction& tx, Action const& action, history::Act const& act)
{
    return add_as(tx, action, ActionState::proposed, act);
}

void raise_proposed(db::Transaction& tx, Source const& source, history::Act const& act)
{
    submit_findings(tx, source);
    for (auto const& finding : of_source(tx, source)) {
        for (auto const& before : of_finding(tx, finding.id)) {
            if (before.state != ActionState::proposed) continue;
            auto after = before;
            after.state = ActionState::open;
            tx.run("UPDATE actions SET state = 'open', raised_at = :now WHERE id = :id",
                {{"now", act.when}, {"id", before.id}});
            ask_owners(tx, after);
            history::record(tx, act, {"action", before.id.number}, state_of(before), state_of(after));
        }
    }
}

Result<void> save(db::Transaction& tx, Action const& before, Action const& saved, history::Act const& act)
{
    auto after = saved;
    if (after.reopened != before.reopened) after.difference.clear();
    auto const changed = tx.run(R"sql(
        UPDATE actions
           SET state = :state, evidence = :evidence, done_by = :done_by, done_at = :done_at,
               closed_by = :closed_by, closed_at = :closed_at, check_note = :check_note,
               meant_to_change = :meant_to_change, reopened = :reopened, difference = :difference,
               stopped_because = :stopped_because, version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"state", key_of(after.state)}, {"evidence", after.evidence}, {"done_by", after.done_by},
            {"done_at", after.done_at}, {"closed_by", after.closed_by}, {"closed_at", after.closed_at},
            {"check_note", after.check_note}, {"meant_to_change", after.meant_to_change}, {"reopened", after.reopened},
            {"difference", after.difference}, {"stopped_because", after.stopped_because}, {"id", before.id},
            {"version", before.version}});
    if (changed == 0) return conflict();
    staff::settle(tx, {"action", before.id.number});
    if (after.state == ActionState::open) ask_owners(tx, after);
    if (after.state == ActionState::done) ask_for_check(tx, after, act.when.london_date());
    if (after.state == ActionState::closed && !after.is_stopped()) add_impact_questions(tx, after, act);
    if (after.reopened != before.reopened) withdraw_impact_questions(tx, after.id, act);
    history::record(tx, act, {"action", before.id.number}, state_of(before), state_of(after));
    return {};
}

Result<void> plan(db::Transaction& tx, Action const& before, Action const& after, history::Act const& act)
{
    auto const waited_for = after.waits_for ? std::optional{after.waits_for->id} : std::nullopt;
    if (waits_for(tx, waited_for, before.id))
        return Problem{"waits_for", "That action waits for this one already: neither could ever begin"};
    auto const changed = tx.run(R"sql(
        UPDATE actions SET owner_id = :owner, due_on = :due_on, due_words = :due_words, waits_for_id = :waits_for,
                           version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"owner", after.owner}, {"due_on", after.due_on}, {"due_words", after.due_words}, {"waits_for", waited_for},
            {"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    replace_co_owners(tx, after);
    if (after.state == ActionState::open) {
        staff::settle(tx, {"action", before.id.number});
        ask_owners(tx, after);
    }
    history::record(tx, act, {"action", before.id.number}, state_of(before), state_of(after));
    return {};
}

} // namespace gt::improvement::store
