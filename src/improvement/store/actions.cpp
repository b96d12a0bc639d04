#include "improvement/store/actions.hpp"

#include "improvement/store/findings.hpp"
#include "improvement/verbs.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::improvement::store {

namespace {

Action action_from(db::Row const& row)
{
    return {row.get<ActionId>("id"), row.get<FindingId>("finding_id"), row.get<std::optional<cases::CaseId>>("case_id"),
        row.text("label"), row.get<staff::TeamId>("team_id"), row.get<staff::PersonId>("owner_id"),
        row.text("owner_name"), row.get<staff::PersonId>("raised_by"), row.get<Instant>("raised_at"), row.text("what"),
        row.get<Date>("due_on"), *action_state(row.text("state")), row.text("evidence"),
        row.get<std::optional<staff::PersonId>>("done_by"), row.get<std::optional<Instant>>("done_at"),
        row.get<std::optional<staff::PersonId>>("closed_by"), row.get<std::optional<Instant>>("closed_at"),
        row.text("check_note"), row.count("version")};
}

std::vector<Action> actions_from(db::Rows const& rows)
{
    std::vector<Action> actions;
    for (auto const& row : rows) actions.push_back(action_from(row));
    return actions;
}

history::State state_of(Action const& action)
{
    history::State state;
    state.with("what", action.what).with("owner", action.owner.number).with("due", action.due_on);
    state.with("state", key_of(action.state)).with("evidence", action.evidence);
    state.with("check note", action.check_note);
    return state;
}

staff::Due due_of(Action const& action)
{
    return {"action", action.id.number, "do_action", action.owner, action.raised_by, action.team, action.label,
        action.due_on};
}

/// Who may check it: whoever closes actions in that team, but not who owns or did it.
void ask_for_check(db::Transaction& tx, Action const& action, Date today)
{
    for (auto const& member : staff::store::who_may(tx, verb::close, action.team, today)) {
        if (member.id == action.owner || action.done_by == member.id) continue;
        staff::owe(tx,
            {"action", action.id.number, "check_action", member.id, action.owner, action.team, action.label,
                action.due_on > today ? action.due_on : today});
    }
}

/// Adds the row; false when it is there already.
bool insert(db::Transaction& tx, Action const& action)
{
    return tx.run(R"sql(
        INSERT INTO actions (id, finding_id, case_id, label, team_id, owner_id, raised_by, raised_at, what, due_on,
                             state, evidence, done_by, done_at, closed_by, closed_at, check_note, version)
        VALUES (:id, :finding, :case_id, :label, :team, :owner, :raised_by, :raised_at, :what, :due_on,
                :state, '', NULL, NULL, NULL, NULL, '', 1)
        ON CONFLICT (id) DO NOTHING)sql",
               {{"id", action.id}, {"finding", action.finding}, {"case_id", action.case_id}, {"label", action.label},
                   {"team", action.team}, {"owner", action.owner}, {"raised_by", action.raised_by},
                   {"raised_at", action.raised_at}, {"what", action.what}, {"due_on", action.due_on},
                   {"state", key_of(action.state)}})
        == 1;
}

Result<void> add_as(db::Transaction& tx, Action action, ActionState state, history::Act const& act)
{
    if (action.what.empty()) return Problem{"what", "Enter what will be done"};
    if (action.due_on < act.when.london_date())
        return Problem{"due_on", "The date the action is due must be today or in the future"};
    action.state = state;
    if (!insert(tx, action)) return {};
    if (state == ActionState::open) staff::owe(tx, due_of(action));
    history::record(tx, act, {"action", action.id.number}, {}, state_of(action));
    return {};
}

} // namespace

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
    for (auto const& finding : of_source(tx, source)) {
        for (auto const& before : of_finding(tx, finding.id)) {
            if (before.state != ActionState::proposed) continue;
            auto after = before;
            after.state = ActionState::open;
            tx.run("UPDATE actions SET state = 'open', raised_at = :now WHERE id = :id",
                {{"now", act.when}, {"id", before.id}});
            staff::owe(tx, due_of(after));
            history::record(tx, act, {"action", before.id.number}, state_of(before), state_of(after));
        }
    }
}

Result<void> save(db::Transaction& tx, Action const& before, Action const& after, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE actions
           SET state = :state, evidence = :evidence, done_by = :done_by, done_at = :done_at,
               closed_by = :closed_by, closed_at = :closed_at, check_note = :check_note, version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"state", key_of(after.state)}, {"evidence", after.evidence}, {"done_by", after.done_by},
            {"done_at", after.done_at}, {"closed_by", after.closed_by}, {"closed_at", after.closed_at},
            {"check_note", after.check_note}, {"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    staff::settle(tx, {"action", before.id.number});
    if (after.state == ActionState::open) staff::owe(tx, due_of(after));
    if (after.state == ActionState::done) ask_for_check(tx, after, act.when.london_date());
    history::record(tx, act, {"action", before.id.number}, state_of(before), state_of(after));
    return {};
}

std::optional<Action> find_visible(db::Reader& reader, staff::Person const& person, ActionId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.owner_id, a.owner_name, a.raised_by, a.raised_at,
               a.what, a.due_on, a.state, a.evidence, a.done_by, a.done_at, a.closed_by, a.closed_at, a.check_note,
               a.version
          FROM named_actions a
         WHERE a.id = :id AND a.state <> 'proposed'
           AND EXISTS (SELECT 1 FROM action_sight s
                        WHERE s.action_id = a.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    return row ? std::optional{action_from(*row)} : std::nullopt;
}

std::vector<Action> list_visible(
    db::Reader& reader, staff::Person const& person, Date today, std::optional<ActionState> state, int limit)
{
    auto const wanted = state ? std::optional{std::string{key_of(*state)}} : std::nullopt;
    return actions_from(reader.all(R"sql(
        SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.owner_id, a.owner_name, a.raised_by, a.raised_at,
               a.what, a.due_on, a.state, a.evidence, a.done_by, a.done_at, a.closed_by, a.closed_at, a.check_note,
               a.version
          FROM named_actions a
         WHERE a.state <> 'proposed' AND (CAST(:state AS text) IS NULL OR a.state = :state)
           AND EXISTS (SELECT 1 FROM action_sight s
                        WHERE s.action_id = a.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY a.due_on, a.id
         LIMIT :limit)sql",
        {{"state", wanted}, {"person", person.id}, {"today", today}, {"limit", limit}}));
}

std::vector<Action> of_finding(db::Reader& reader, FindingId finding)
{
    return actions_from(reader.all(R"sql(
        SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.owner_id, a.owner_name, a.raised_by, a.raised_at,
               a.what, a.due_on, a.state, a.evidence, a.done_by, a.done_at, a.closed_by, a.closed_at, a.check_note,
               a.version
          FROM named_actions a
         WHERE a.finding_id = :finding
         ORDER BY a.raised_at, a.id)sql",
        {{"finding", finding}}));
}

std::vector<history::PresentState> present_actions(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& action : actions_from(reader.all(R"sql(
             SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.owner_id, a.owner_name, a.raised_by,
                    a.raised_at, a.what, a.due_on, a.state, a.evidence, a.done_by, a.done_at, a.closed_by, a.closed_at,
                    a.check_note, a.version
               FROM named_actions a WHERE a.id > :after ORDER BY a.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})))
        states.push_back({action.id.number, state_of(action)});
    return states;
}

} // namespace gt::improvement::store
