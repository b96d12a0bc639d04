#include "learning/store/feedback.hpp"

#include "learning/verbs.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::learning::store {

namespace {

UpwardFeedback feedback_from(db::Row const& row)
{
    UpwardFeedback feedback{.id = row.get<FeedbackId>("id"),
        .team = row.get<staff::TeamId>("team_id"),
        .team_name = row.text("team_name"),
        .kind = row.text("kind"),
        .words = row.text("words"),
        .sent_by = row.get<staff::PersonId>("sent_by"),
        .sent_by_name = row.text("sent_by_name"),
        .sent_at = row.get<Instant>("sent_at"),
        .answer_by = row.get<Date>("answer_by")};
    feedback.answer = row.text("answer");
    feedback.answered_by = row.get<std::optional<staff::PersonId>>("answered_by");
    feedback.answered_by_name = row.get<std::optional<std::string>>("answered_by_name").value_or("");
    feedback.answered_at = row.get<std::optional<Instant>>("answered_at");
    return feedback;
}

std::vector<UpwardFeedback> all_from(db::Rows const& rows)
{
    std::vector<UpwardFeedback> all;
    all.reserve(rows.size());
    for (auto const& row : rows) all.push_back(feedback_from(row));
    return all;
}

history::State state_of(UpwardFeedback const& feedback)
{
    history::State state;
    state.with("kind", feedback.kind).with("words", feedback.words).with("answer", feedback.answer);
    return state;
}

} // namespace

void send(db::Transaction& tx, UpwardFeedback const& feedback, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO upward_feedback (id, team_id, kind, words, sent_by, sent_at, answer_by, answer, answered_by,
                                     answered_at)
        VALUES (:id, :team, :kind, :words, :who, :now, :answer_by, '', NULL, NULL)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", feedback.id}, {"team", feedback.team}, {"kind", feedback.kind}, {"words", feedback.words},
            {"who", feedback.sent_by}, {"now", feedback.sent_at}, {"answer_by", feedback.answer_by}});
    if (added == 0) return;
    for (auto const& senior : staff::store::who_may(tx, verb::answer, feedback.team, act.when.london_date()))
        if (senior.id != feedback.sent_by)
            staff::owe(tx,
                {"feedback", feedback.id.number, "answer_feedback", senior.id, feedback.sent_by, feedback.team,
                    feedback.team_name, feedback.answer_by});
    history::record(tx, act, {"upward feedback", feedback.id.number}, {}, state_of(feedback));
}

Result<void> save_answer(db::Transaction& tx, UpwardFeedback const& feedback, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE upward_feedback SET answer = :answer, answered_by = :who, answered_at = :now
         WHERE id = :id AND answered_at IS NULL)sql",
        {{"answer", feedback.answer}, {"who", feedback.answered_by}, {"now", feedback.answered_at},
            {"id", feedback.id}});
    if (changed == 0) return conflict();
    auto before = feedback;
    before.answer = "";
    staff::settle(tx, {"feedback", feedback.id.number});
    history::record(tx, act, {"upward feedback", feedback.id.number}, state_of(before), state_of(feedback));
    return {};
}

std::vector<UpwardFeedback> list_feedback(db::Reader& reader, staff::PersonId person, Date today, int limit)
{
    return all_from(reader.all(R"sql(
        SELECT f.id, f.team_id, t.name AS team_name, f.kind, f.words, f.sent_by, p.name AS sent_by_name, f.sent_at,
               f.answer_by, f.answer, f.answered_by, a.name AS answered_by_name, f.answered_at
          FROM upward_feedback f
          JOIN teams t ON t.id = f.team_id
          JOIN people p ON p.id = f.sent_by
          LEFT JOIN people a ON a.id = f.answered_by
         WHERE EXISTS (SELECT 1 FROM sight s
                        WHERE s.person_id = :person AND s.verb IN ('learning.answer', 'learning.feed_back')
                          AND s.team_id = f.team_id AND s.valid_from <= :today AND s.valid_to >= :today)
         ORDER BY f.sent_at DESC, f.id DESC
         LIMIT :limit)sql",
        {{"person", person}, {"today", today}, {"limit", limit}}));
}

std::optional<UpwardFeedback> find_feedback(db::Reader& reader, staff::PersonId person, FeedbackId id, Date today)
{
    auto const found = all_from(reader.all(R"sql(
        SELECT f.id, f.team_id, t.name AS team_name, f.kind, f.words, f.sent_by, p.name AS sent_by_name, f.sent_at,
               f.answer_by, f.answer, f.answered_by, a.name AS answered_by_name, f.answered_at
          FROM upward_feedback f
          JOIN teams t ON t.id = f.team_id
          JOIN people p ON p.id = f.sent_by
          LEFT JOIN people a ON a.id = f.answered_by
         WHERE f.id = :id
           AND EXISTS (SELECT 1 FROM sight s
                        WHERE s.person_id = :person AND s.verb IN ('learning.answer', 'learning.feed_back')
                          AND s.team_id = f.team_id AND s.valid_from <= :today AND s.valid_to >= :today))sql",
        {{"id", id}, {"person", person}, {"today", today}}));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::vector<UpwardFeedback> answered_in(db::Reader& reader, Date from, Date to)
{
    return all_from(reader.all(R"sql(
        SELECT f.id, f.team_id, t.name AS team_name, f.kind, f.words, f.sent_by, p.name AS sent_by_name, f.sent_at,
               f.answer_by, f.answer, f.answered_by, a.name AS answered_by_name, f.answered_at
          FROM upward_feedback f
          JOIN teams t ON t.id = f.team_id
          JOIN people p ON p.id = f.sent_by
          LEFT JOIN people a ON a.id = f.answered_by
         WHERE f.answered_at >= :from AND f.answered_at < :until
         ORDER BY f.answered_at NULLS LAST, f.id)sql",
        {{"from", Instant::in_london(from)}, {"until", Instant::in_london(to.plus_days(1))}}));
}

std::vector<history::PresentState> present_feedback(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& feedback : all_from(reader.all(R"sql(
             SELECT f.id, f.team_id, '' AS team_name, f.kind, f.words, f.sent_by, '' AS sent_by_name, f.sent_at,
                    f.answer_by, f.answer, f.answered_by, '' AS answered_by_name, f.answered_at
               FROM upward_feedback f WHERE f.id > :after ORDER BY f.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})))
        states.push_back({feedback.id.number, state_of(feedback)});
    return states;
}

} // namespace gt::learning::store
