#include "cases/store/risks.hpp"

#include "cases/store/risk_due.hpp"
#include "cases/verbs.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::cases::store {

namespace {

Risk risk_from(db::Row const& row)
{
    return {row.get<RiskId>("id"), row.get<CaseId>("case_id"), row.get<std::optional<staff::TeamId>>("team_id"),
        row.get<staff::PersonId>("raised_by"), row.get<Instant>("raised_at"),
        row.get<std::optional<staff::PersonId>>("told_id"), row.get<Date>("due_on"), *risk_state(row.text("state")),
        row.get<std::optional<staff::PersonId>>("answered_by"), row.get<std::optional<Instant>>("escalated_at"),
        row.count("version")};
}

std::vector<Risk> risks_from(db::Rows const& rows)
{
    std::vector<Risk> risks;
    for (auto const& row : rows) risks.push_back(risk_from(row));
    return risks;
}

/// Returns its position among the risk's steps, from 1.
std::int64_t add_step(db::Transaction& tx, RiskId risk, RiskStep const& step)
{
    auto const row = tx.one(R"sql(
        INSERT INTO risk_steps (risk_id, position, kind, who, happened_at, words, done_so_far, told_at)
        SELECT CAST(:risk AS bigint), count(*) + 1, CAST(:kind AS text), CAST(:who AS bigint), CAST(:now AS bigint),
               CAST(:words AS text), CAST(:done AS text), CAST(:told_at AS text)
          FROM risk_steps WHERE risk_id = :risk
        RETURNING position)sql",
        {{"risk", risk}, {"kind", key_of(step.kind)}, {"who", step.who}, {"now", step.when}, {"words", step.words},
            {"done", step.done_so_far}, {"told_at", step.told_at}});
    return row->number("position");
}

void add_step_to(history::State& state, std::int64_t position, RiskStep const& step)
{
    auto const name = "step " + std::to_string(position) + ": ";
    state.with(name + "kind", key_of(step.kind)).with(name + "words", step.words);
    state.with(name + "done so far", step.done_so_far).with(name + "told at", step.told_at);
}

history::State state_of(Risk const& risk)
{
    history::State state;
    state.with("case", risk.of).with("state", key_of(risk.state)).with("raised by", risk.raised_by);
    state.with("told", risk.told).with("due", risk.due).with("answered by", risk.answered_by);
    state.with("escalated", risk.escalated_at);
    return state;
}

history::State state_of(RiskChange const& change, std::int64_t position)
{
    auto state = state_of(change.risk);
    add_step_to(state, position, change.step);
    return state;
}

RiskStep step_from(db::Row const& row)
{
    return {*risk_step_kind(row.text("kind")), row.get<std::optional<staff::PersonId>>("who"),
        row.get<Instant>("happened_at"), row.text("words"), row.text("done_so_far"), row.text("told_at")};
}

std::vector<staff::StaffMember> who_may_anywhere(db::Reader& reader, Date day)
{
    std::vector<staff::StaffMember> people;
    for (auto const& member : staff::store::all_members(reader))
        if (member.period.covers(day) && may_answer_there(reader, std::nullopt, member.id, day))
            people.push_back(member);
    return people;
}

} // namespace

std::vector<staff::StaffMember> who_may_answer(db::Reader& reader, std::optional<staff::TeamId> team, Date day)
{
    if (team)
        if (auto people = staff::store::who_may(reader, verb::answer_risk, *team, day); !people.empty()) return people;
    return who_may_anywhere(reader, day);
}

bool may_answer_there(db::Reader& reader, std::optional<staff::TeamId> team, staff::PersonId person, Date day)
{
    if (team) return staff::store::is_in_sight(reader, person, verb::answer_risk, *team, day);
    return reader
        .one(R"sql(
        SELECT g.id
          FROM role_grants g JOIN role_verbs v ON v.role = g.role
         WHERE g.person_id = :person AND v.verb = :verb AND g.valid_from <= :day AND g.valid_to >= :day
         ORDER BY g.id LIMIT 1)sql",
            {{"person", person}, {"verb", verb::answer_risk}, {"day", day}})
        .has_value();
}

void raise(db::Transaction& tx, RiskChange const& change, std::string_view case_number, history::Act const& act)
{
    auto const& risk = change.risk;
    auto const added = tx.run(R"sql(
        INSERT INTO risks (id, case_id, team_id, raised_by, raised_at, told_id, due_on, state, answered_by,
                           escalated_at, version)
        VALUES (:id, :case_id, :team, :raised_by, :raised_at, :told, :due_on, :state, NULL, :escalated_at, 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", risk.id}, {"case_id", risk.of}, {"team", risk.team}, {"raised_by", risk.raised_by},
            {"raised_at", risk.raised_at}, {"told", risk.told}, {"due_on", risk.due}, {"state", key_of(risk.state)},
            {"escalated_at", risk.escalated_at}});
    if (added == 0) return;
    auto const position = add_step(tx, risk.id, change.step);
    owe_risk(tx, risk, case_number, act.when.london_date());
    history::record(tx, act, {"risk", risk.id.number}, {}, state_of(change, position));
}

namespace {

/// The same words by the same person came last: a form that was sent twice.
bool was_said(db::Reader& reader, RiskId id, RiskStep const& step)
{
    auto const steps = steps_of(reader, id);
    return !steps.empty() && steps.back().kind == step.kind && steps.back().who == step.who
        && steps.back().words == step.words;
}

} // namespace

Result<void> save(db::Transaction& tx, Risk const& before, RiskChange const& change, std::string_view case_number,
    history::Act const& act)
{
    if (was_said(tx, before.id, change.step)) return {};
    auto const& after = change.risk;
    auto const changed = tx.run(R"sql(
        UPDATE risks
           SET state = :state, due_on = :due_on, answered_by = :answered_by, escalated_at = :escalated_at,
               version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"state", key_of(after.state)}, {"due_on", after.due}, {"answered_by", after.answered_by},
            {"escalated_at", after.escalated_at}, {"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    auto const position = add_step(tx, after.id, change.step);
    owe_risk(tx, after, case_number, act.when.london_date());
    history::record(tx, act, {"risk", after.id.number}, state_of(before), state_of(change, position));
    return {};
}

std::optional<Risk> find_visible_risk(db::Reader& reader, staff::Person const& person, RiskId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT r.id, r.case_id, r.team_id, r.raised_by, r.raised_at, r.told_id, r.due_on, r.state, r.answered_by,
               r.escalated_at, r.version
          FROM risks r
         WHERE r.id = :id
           AND (r.raised_by = :person OR r.told_id = :person
                OR EXISTS (SELECT 1 FROM sight s
                            WHERE s.team_id = r.team_id AND s.person_id = :person AND s.verb = :answer
                              AND s.valid_from <= :today AND s.valid_to >= :today)
                OR EXISTS (SELECT 1 FROM due d
                            WHERE d.subject_kind = 'risk' AND d.subject_id = r.id AND d.owner_id = :person)
                OR EXISTS (SELECT 1 FROM case_sight c
                            WHERE c.case_id = r.case_id AND c.person_id = :person
                              AND c.valid_from <= :today AND c.valid_to >= :today)))sql",
        {{"id", id}, {"person", person.id}, {"answer", verb::answer_risk}, {"today", today}});
    return row ? std::optional{risk_from(*row)} : std::nullopt;
}

std::optional<Risk> find_risk(db::Reader& reader, RiskId id)
{
    auto const row = reader.one(R"sql(
        SELECT id, case_id, team_id, raised_by, raised_at, told_id, due_on, state, answered_by, escalated_at, version
          FROM risks WHERE id = :id)sql",
        {{"id", id}});
    return row ? std::optional{risk_from(*row)} : std::nullopt;
}

std::vector<Risk> risks_of(db::Reader& reader, CaseId id)
{
    return risks_from(reader.all(R"sql(
        SELECT id, case_id, team_id, raised_by, raised_at, told_id, due_on, state, answered_by, escalated_at, version
          FROM risks WHERE case_id = :id
         ORDER BY raised_at DESC, id DESC)sql",
        {{"id", id}}));
}

std::vector<Risk> unanswered_risks(db::Reader& reader)
{
    return risks_from(reader.all(R"sql(
        SELECT id, case_id, team_id, raised_by, raised_at, told_id, due_on, state, answered_by, escalated_at, version
          FROM risks
         WHERE state = 'raised' AND escalated_at IS NULL
         ORDER BY raised_at, id)sql"));
}

std::vector<RiskStep> steps_of(db::Reader& reader, RiskId id)
{
    std::vector<RiskStep> steps;
    for (auto const& row : reader.all(R"sql(
             SELECT kind, who, happened_at, words, done_so_far, told_at
               FROM risk_steps WHERE risk_id = :id
              ORDER BY position)sql",
             {{"id", id}}))
        steps.push_back(step_from(row));
    return steps;
}

std::vector<history::PresentState> present_risks(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& risk : risks_from(reader.all(R"sql(
             SELECT id, case_id, team_id, raised_by, raised_at, told_id, due_on, state, answered_by, escalated_at,
                    version
               FROM risks WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}})))
        states.push_back({risk.id.number, state_of(risk)});
    if (states.empty()) return states;
    for (auto const& row : reader.all(R"sql(
             SELECT risk_id, position, kind, who, happened_at, words, done_so_far, told_at
               FROM risk_steps WHERE risk_id > :after AND risk_id <= :last ORDER BY risk_id, position)sql",
             {{"after", after}, {"last", states.back().id}}))
        if (auto* const risk = history::find(states, row.number("risk_id")))
            add_step_to(risk->state, row.number("position"), step_from(row));
    return states;
}

} // namespace gt::cases::store
