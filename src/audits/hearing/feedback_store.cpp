#include "audits/hearing/store.hpp"

namespace gt::audits::hearing {

namespace {

Feedback feedback_from(db::Row const& row)
{
    return {row.get<FeedbackId>("id"), row.get<AuditId>("audit_id"), row.get<staff::PersonId>("given_by"),
        row.text("given_by_name"), row.get<Instant>("given_at"), row.text("useful"), row.text("heard"),
        row.text("words")};
}

history::State state_of(Feedback const& feedback)
{
    history::State state;
    state.with("audit", feedback.audit.number).with("useful", std::string_view{feedback.useful});
    state.with("heard", std::string_view{feedback.heard}).with("words", std::string_view{feedback.words});
    return state;
}

} // namespace

Result<void> give(db::Transaction& tx, Feedback const& feedback, history::Act const& act)
{
    auto const given = tx.one("SELECT id FROM audit_feedback WHERE audit_id = :audit AND given_by = :who",
        {{"audit", feedback.audit}, {"who", feedback.given_by}});
    if (given) return given->get<FeedbackId>("id") == feedback.id ? Result<void>{} : conflict();
    tx.run(R"sql(
        INSERT INTO audit_feedback (id, audit_id, given_by, given_at, useful, heard, words)
        VALUES (:id, :audit, :who, :now, :useful, :heard, :words))sql",
        {{"id", feedback.id}, {"audit", feedback.audit}, {"who", feedback.given_by}, {"now", feedback.given_at},
            {"useful", feedback.useful}, {"heard", feedback.heard}, {"words", feedback.words}});
    history::record(tx, act, {"audit_feedback", feedback.id.number}, {}, state_of(feedback));
    return {};
}

std::vector<Feedback> feedback_of(db::Reader& reader, AuditId audit)
{
    std::vector<Feedback> feedback;
    for (auto const& row : reader.all(R"sql(
             SELECT f.id, f.audit_id, f.given_by, p.name AS given_by_name, f.given_at, f.useful, f.heard, f.words
               FROM audit_feedback f JOIN people p ON p.id = f.given_by
              WHERE f.audit_id = :audit
              ORDER BY f.id)sql",
             {{"audit", audit}}))
        feedback.push_back(feedback_from(row));
    return feedback;
}

std::vector<history::PresentState> present_feedback(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT f.id, f.audit_id, f.given_by, '' AS given_by_name, f.given_at, f.useful, f.heard, f.words
               FROM audit_feedback f
              WHERE f.id > :after ORDER BY f.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const feedback = feedback_from(row);
        states.push_back({feedback.id.number, state_of(feedback)});
    }
    return states;
}

void note_opening(db::Database& database, AuditId audit, staff::PersonId person, Date today)
{
    database.write([&](db::Transaction& tx) {
        tx.run(R"sql(
            INSERT INTO audit_openings (audit_id, person_id, opened_on) VALUES (:audit, :person, :today)
            ON CONFLICT (audit_id, person_id, opened_on) DO NOTHING)sql",
            {{"audit", audit}, {"person", person}, {"today", today}});
    });
}

std::vector<Looker> lookers_at(db::Reader& reader, AuditId audit, staff::PersonId without)
{
    std::vector<Looker> lookers;
    for (auto const& row : reader.all(R"sql(
             SELECT o.person_id, p.name, p.job_title, o.opened_on
               FROM audit_openings o JOIN people p ON p.id = o.person_id
              WHERE o.audit_id = :audit AND o.person_id <> :without
              ORDER BY p.sort_key, o.person_id, o.opened_on)sql",
             {{"audit", audit}, {"without", without}})) {
        auto const person = row.get<staff::PersonId>("person_id");
        if (lookers.empty() || lookers.back().person != person)
            lookers.push_back({person, row.text("name"), row.text("job_title"), {}});
        lookers.back().days.push_back(row.get<Date>("opened_on"));
    }
    return lookers;
}

} // namespace gt::audits::hearing
