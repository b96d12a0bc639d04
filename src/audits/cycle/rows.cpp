#include "audits/cycle/rows.hpp"

namespace gt::audits::cycle {

namespace {

StepState step_state_of(std::string_view key)
{
    if (key == "done") return StepState::done;
    return key == "dropped" ? StepState::dropped : StepState::open;
}

} // namespace

StoredStep step_from(db::Row const& row)
{
    return {row.count("position"), {*step_kind_of(row.text("kind")), row.get<Date>("due_on")},
        step_state_of(row.text("state")), row.get<std::optional<Date>>("done_on"),
        row.get<std::optional<std::string>>("done_by").value_or(""), row.text("words"),
        row.get<std::optional<AuditId>>("reaudit_id"), row.text("other_auditor_because"),
        row.get<std::optional<Instant>>("dropped_at")};
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
    if (step.dropped_at) state.with(name + "dropped", step.dropped_at);
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

} // namespace gt::audits::cycle
