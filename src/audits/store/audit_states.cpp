#include "audits/store/audit_states.hpp"

#include "audits/store/audit_rows.hpp"
#include "audits/store/hand_ons.hpp"

namespace gt::audits::store {

namespace {

void add_answer(history::State& state, std::string const& question, std::string_view value)
{
    state.with("answer: " + question, value);
}

void add_grade(history::State& state, std::string_view whose, std::string const& domain, Grading const& grading)
{
    std::string const own = whose == "practitioner" ? "own " : "";
    state.with(own + "grade: " + domain, std::string_view{grading.grade});
    state.with(own + "reason: " + domain, std::string_view{grading.reason});
}

void add_agreed(history::State& state, std::string const& domain, AgreedGrade const& agreed)
{
    state.with("agreed: " + domain, std::string_view{agreed.grade});
    state.with("why it differed: " + domain, std::string_view{agreed.why_differed});
    state.with("note on the agreed: " + domain, std::string_view{agreed.note});
}

void add_agreed_grades(std::vector<history::PresentState>& states, db::Rows const& rows)
{
    for (auto const& row : rows)
        if (auto* const audit = history::find(states, row.number("audit_id")))
            add_agreed(audit->state, row.text("domain_key"),
                {row.text("grade_key"), row.text("why_differed"), row.text("note")});
}

void add_answers(std::vector<history::PresentState>& states, db::Rows const& rows)
{
    for (auto const& row : rows)
        if (auto* const audit = history::find(states, row.number("audit_id")))
            add_answer(audit->state, row.text("question_key"), row.text("value"));
}

void add_grades(std::vector<history::PresentState>& states, db::Rows const& rows)
{
    for (auto const& row : rows)
        if (auto* const audit = history::find(states, row.number("audit_id")))
            add_grade(
                audit->state, row.text("whose"), row.text("domain_key"), {row.text("grade_key"), row.text("reason")});
}

} // namespace

history::State snapshot_of(Audit const& audit)
{
    history::State state;
    state.with("case", audit.case_number).with("auditor", audit.auditor.number);
    state.with("worker", audit.worker ? audit.worker->number : 0);
    state.with("kind", key_of(audit.kind)).with("state", key_of(audit.state)).with("due", audit.due_on);
    state.with("overall grade", audit.overall_grade).with("limited by safety", audit.limited_by_safety);
    state.with("provisional until", audit.provisional_until);
    if (audit.is_second_read()) state.with("second read of", audit.second_read_of->number);
    return state;
}

history::State state_of(Change const& change, std::string_view whose)
{
    history::State state;
    for (auto const& [question, value] : change.answers) add_answer(state, question, value);
    for (auto const& [domain, grading] : change.grades) add_grade(state, whose, domain, grading);
    return state;
}

history::State state_of(AgreedGrades const& agreed)
{
    history::State state;
    for (auto const& [domain, one] : agreed) add_agreed(state, domain, one);
    return state;
}

void begin(db::Transaction& tx, AuditId id, history::Act const& act)
{
    auto const changed
        = tx.run("UPDATE audits SET state = 'started' WHERE id = :id AND state = 'allocated'", {{"id", id}});
    if (changed == 0) return;
    history::record(tx, {act.who, act.when, "started the audit"}, {"audit", id.number},
        history::State{}.with("state", key_of(State::allocated)),
        history::State{}.with("state", key_of(State::started)));
}

std::vector<history::PresentState> present_audits(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& audit : audits_from(reader.all(R"sql(
             SELECT a.id, a.case_id, a.case_number, a.team_id, a.team_name, a.worker_id, a.worker_name, a.auditor_id,
                    a.auditor_name, a.sample_id, a.kind, a.chosen_at_random, a.tool_key, a.tool_day, a.state,
                    a.independence_declared, a.allocated_at, a.due_on, a.graded_at, a.submitted_at,
                    a.provisional_until, a.overall_grade, a.limited_by_safety, a.version,
                    a.second_read_of
               FROM named_audits a WHERE a.id > :after ORDER BY a.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})))
        states.push_back({audit.id.number, snapshot_of(audit)});
    if (states.empty()) return states;
    add_hand_ons(reader, "audit", states);
    add_answers(states,
        reader.all(R"sql(
        SELECT audit_id, question_key, value FROM audit_answers
         WHERE audit_id > :after AND audit_id <= :last AND superseded_at IS NULL ORDER BY audit_id, question_key)sql",
            {{"after", after}, {"last", states.back().id}}));
    add_grades(states,
        reader.all(R"sql(
        SELECT audit_id, whose, domain_key, grade_key, reason FROM audit_grades
         WHERE audit_id > :after AND audit_id <= :last AND superseded_at IS NULL
         ORDER BY audit_id, whose, domain_key)sql",
            {{"after", after}, {"last", states.back().id}}));
    add_agreed_grades(states,
        reader.all(R"sql(
        SELECT audit_id, domain_key, grade_key, why_differed, note FROM agreed_grades
         WHERE audit_id > :after AND audit_id <= :last AND superseded_at IS NULL ORDER BY audit_id, domain_key)sql",
            {{"after", after}, {"last", states.back().id}}));
    return states;
}

} // namespace gt::audits::store
