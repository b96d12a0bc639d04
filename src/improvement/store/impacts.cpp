#include "improvement/store/impacts.hpp"

#include "improvement/store/action_rows.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/verbs.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::improvement::store {

namespace {

ImpactQuestion question_from(db::Row const& row)
{
    return {row.get<ImpactId>("id"), row.get<ActionId>("action_id"), row.count("months"), row.get<Date>("due_on"),
        difference_of(row.text("difference")), row.text("words"), row.text("their_words"),
        row.text("not_asked_because"), row.get<std::optional<staff::PersonId>>("answered_by"),
        row.get<std::optional<Instant>>("answered_at")};
}

history::State state_of(ImpactQuestion const& question)
{
    history::State state;
    state.with("months", question.months).with("due", question.due_on);
    state.with("difference", question.difference ? key_of(*question.difference) : std::string_view{});
    state.with("words", question.words).with("their words", question.their_words);
    state.with("not asked because", question.not_asked_because);
    return state;
}

/// Whoever is asked: other people than the owners, who still work here.
std::vector<staff::PersonId> asked_about(db::Transaction& tx, Action const& action, Date day)
{
    std::vector<staff::PersonId> able;
    for (auto const& one : staff::store::who_may(tx, verb::close, action.team, day))
        if (!action.is_owned_by(one.id) && action.done_by != one.id) able.push_back(one.id);
    if (action.closed_by && std::ranges::find(able, *action.closed_by) != able.end()) return {*action.closed_by};
    return able;
}

} // namespace

void add_impact_questions(db::Transaction& tx, Action const& closed, history::Act const& act)
{
    for (auto const& question : impact_questions_for(closed.id, act.when.london_date())) {
        tx.run(R"sql(
            INSERT INTO impact_questions (id, action_id, months, due_on, withdrawn_at, difference, words, their_words,
                                          not_asked_because, answered_by, answered_at)
            VALUES (:id, :action, :months, :due_on, NULL, '', '', '', '', NULL, NULL))sql",
            {{"id", question.id}, {"action", closed.id}, {"months", question.months}, {"due_on", question.due_on}});
        history::record(tx, act, {"impact", question.id.number}, {}, state_of(question));
    }
}

void withdraw_impact_questions(db::Transaction& tx, ActionId action, history::Act const& act)
{
    for (auto const& question : impacts_of(tx, action)) {
        if (!question.is_open()) continue;
        tx.run(
            "UPDATE impact_questions SET withdrawn_at = :now WHERE id = :id", {{"now", act.when}, {"id", question.id}});
        history::record(tx, act, {"impact", question.id.number}, state_of(question), {});
    }
}

Result<void> answer(db::Transaction& tx, ImpactQuestion const& answered, Action const& action, history::Act const& act)
{
    auto before = answered;
    before.difference = std::nullopt;
    before.words = before.their_words = before.not_asked_because = "";
    auto const changed = tx.run(R"sql(
        UPDATE impact_questions
           SET difference = :difference, words = :words, their_words = :their_words, not_asked_because = :because,
               answered_by = :who, answered_at = :now
         WHERE id = :id AND answered_at IS NULL AND withdrawn_at IS NULL)sql",
        {{"difference", key_of(*answered.difference)}, {"words", answered.words}, {"their_words", answered.their_words},
            {"because", answered.not_asked_because}, {"who", answered.answered_by}, {"now", answered.answered_at},
            {"id", answered.id}});
    if (changed == 0) return conflict();
    history::record(tx, act, {"impact", answered.id.number}, state_of(before), state_of(answered));
    auto after = action;
    after.difference = key_of(*answered.difference);
    tx.run("UPDATE actions SET difference = :difference, version = version + 1 WHERE id = :id",
        {{"difference", after.difference}, {"id", action.id}});
    history::record(tx, act, {"action", action.id.number}, state_of(action), state_of(after));
    staff::settle(tx, {"action", action.id.number}, "answer_impact");
    return {};
}

std::vector<ImpactQuestion> impacts_of(db::Reader& reader, ActionId action)
{
    std::vector<ImpactQuestion> questions;
    for (auto const& row : reader.all(R"sql(
             SELECT id, action_id, months, due_on, difference, words, their_words, not_asked_because, answered_by,
                    answered_at
               FROM impact_questions
              WHERE action_id = :action AND withdrawn_at IS NULL
              ORDER BY due_on, id)sql",
             {{"action", action}}))
        questions.push_back(question_from(row));
    return questions;
}

void ask_impacts(db::Transaction& tx, Date day)
{
    for (auto const& row : tx.all(R"sql(
             SELECT o.action_id, o.due_on
               FROM (SELECT q.action_id, min(q.due_on) AS due_on
                       FROM impact_questions q
                      WHERE q.answered_at IS NULL AND q.withdrawn_at IS NULL AND q.due_on <= :until
                      GROUP BY q.action_id) o
               JOIN actions a ON a.id = o.action_id
              WHERE NOT EXISTS (SELECT 1
                                  FROM due d
                                  JOIN sight s ON s.person_id = d.owner_id AND s.team_id = a.team_id AND s.verb = :verb
                                 WHERE d.subject_kind = 'action' AND d.subject_id = o.action_id
                                   AND d.kind = 'answer_impact' AND d.due_on = o.due_on
                                   AND s.valid_from <= :day AND s.valid_to >= :day)
              ORDER BY o.due_on, o.action_id)sql",
             {{"until", day.plus_days(impact_asked_days_before)}, {"verb", verb::close}, {"day", day}})) {
        auto const action = *find(tx, row.get<ActionId>("action_id"));
        for (auto const who : asked_about(tx, action, day))
            staff::owe(tx,
                {"action", action.id.number, "answer_impact", who, std::nullopt, action.team, action.label,
                    row.get<Date>("due_on")});
    }
}

std::vector<history::PresentState> present_impacts(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, action_id, months, due_on, difference, words, their_words, not_asked_because, answered_by,
                    answered_at
               FROM impact_questions
              WHERE id > :after AND withdrawn_at IS NULL ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(question_from(row))});
    return states;
}

} // namespace gt::improvement::store
