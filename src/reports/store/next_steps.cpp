#include "reports/store/next_steps.hpp"

namespace gt::reports::store {

namespace {

NextStep step_from(db::Row const& row)
{
    return {.id = row.get<NextStepId>("id"),
        .quarter_to = row.get<Date>("quarter_to"),
        .what = row.text("what"),
        .due_on = row.get<Date>("due_on"),
        .written_by = row.get<staff::PersonId>("written_by"),
        .written_at = row.get<Instant>("written_at"),
        .state = step_state(row.get<std::optional<std::string>>("state").value_or("")).value_or(StepState::going_on),
        .words = row.get<std::optional<std::string>>("words").value_or(""),
        .said_at = row.get<std::optional<Instant>>("said_at"),
        .version = row.count("version")};
}

history::Subject subject_of(NextStepId id) { return {"next_step", id.number}; }

history::State state_of(NextStep const& step)
{
    history::State state;
    state.with("quarter to", step.quarter_to).with("what", step.what).with("due", step.due_on);
    return state.with("state", key_of(step.state)).with("how it stands", step.words);
}

/// Of one step, or of all; as they stood at the instant.
std::vector<NextStep> steps_at(db::Reader& reader, std::optional<NextStepId> id, Instant as_at)
{
    std::vector<NextStep> steps;
    for (auto const& row : reader.all(R"sql(
             SELECT n.id, n.quarter_to, n.what, n.due_on, n.written_by, n.written_at, n.version, s.state, s.words,
                    s.recorded_at AS said_at
               FROM next_steps n
               LEFT JOIN next_step_states s ON s.step_id = n.id AND s.recorded_at <= :as_at
                                           AND (s.superseded_at IS NULL OR s.superseded_at > :as_at)
              WHERE n.written_at <= :as_at AND (CAST(:id AS bigint) IS NULL OR n.id = :id)
              ORDER BY n.quarter_to DESC, n.due_on, n.id)sql",
             {{"id", id}, {"as_at", as_at}}))
        steps.push_back(step_from(row));
    return steps;
}

} // namespace

std::vector<NextStep> next_steps(db::Reader& reader, Instant as_at) { return steps_at(reader, std::nullopt, as_at); }

std::optional<NextStep> find_next_step(db::Reader& reader, NextStepId id, Instant as_at)
{
    auto const found = steps_at(reader, id, as_at);
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

void add(db::Transaction& tx, NextStep const& step, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO next_steps (id, quarter_to, what, due_on, written_by, written_at, version)
        VALUES (:id, :quarter_to, :what, :due_on, :who, :now, 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", step.id}, {"quarter_to", step.quarter_to}, {"what", step.what}, {"due_on", step.due_on},
            {"who", step.written_by}, {"now", step.written_at}});
    if (added == 1) history::record(tx, act, subject_of(step.id), {}, state_of(step));
}

Result<void> save(db::Transaction& tx, NextStep const& before, NextStep const& after, history::Act const& act)
{
    auto const changed = tx.run("UPDATE next_steps SET version = version + 1 WHERE id = :id AND version = :version",
        {{"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    tx.run("UPDATE next_step_states SET superseded_at = :now WHERE step_id = :id AND superseded_at IS NULL",
        {{"now", act.when}, {"id", before.id}});
    tx.run(R"sql(
        INSERT INTO next_step_states (id, step_id, state, words, recorded_by, recorded_at, superseded_at)
        VALUES (:state_id, :id, :state, :words, :who, :now, NULL))sql",
        {{"state_id", new_id_number()}, {"id", before.id}, {"state", key_of(after.state)}, {"words", after.words},
            {"who", act.who}, {"now", act.when}});
    history::record(tx, act, subject_of(before.id), state_of(before), state_of(after));
    return {};
}

std::vector<history::PresentState> present_next_steps(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT n.id, n.quarter_to, n.what, n.due_on, n.written_by, n.written_at, n.version, s.state, s.words,
                    s.recorded_at AS said_at
               FROM next_steps n
               LEFT JOIN next_step_states s ON s.step_id = n.id AND s.superseded_at IS NULL
              WHERE n.id > :after ORDER BY n.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const step = step_from(row);
        states.push_back({step.id.number, state_of(step)});
    }
    return states;
}

} // namespace gt::reports::store
