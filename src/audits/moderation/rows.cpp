#include "audits/moderation/rows.hpp"

namespace gt::audits::moderation {

namespace {

CauseKind cause_kind_of(std::string_view key)
{
    if (key == "new_auditor") return CauseKind::new_auditor;
    return key == "disagreement" ? CauseKind::disagreement : CauseKind::grade;
}

std::optional<Outcome> outcome_of(std::string_view key)
{
    if (key == "agreed") return Outcome::agreed;
    return key == "changed" ? std::optional{Outcome::changed} : std::nullopt;
}

} // namespace

std::string_view key_of(Outcome outcome) { return outcome == Outcome::agreed ? "agreed" : "changed"; }
std::string_view title_of(Outcome outcome)
{
    return outcome == Outcome::agreed ? "The auditor's grade stands" : "Grade changed";
}

Moderation moderation_from(db::Row const& row)
{
    return {row.get<ModerationId>("id"), row.get<AuditId>("audit_id"), row.get<Instant>("opened_at"),
        row.get<Date>("due_on"), {}, row.get<std::optional<Instant>>("moderated_at"),
        row.get<std::optional<staff::PersonId>>("moderated_by"),
        row.get<std::optional<std::string>>("moderated_by_name").value_or(""), outcome_of(row.text("outcome")),
        row.text("reasons"), row.text("to_auditor"), {}};
}

Cause cause_from(db::Row const& row)
{
    return {cause_kind_of(row.text("cause")), row.get<std::optional<staff::PersonId>>("raised_by"),
        row.get<std::optional<std::string>>("raised_by_name").value_or(""), row.text("grade_key"), row.text("words")};
}

void complete(db::Reader& reader, std::vector<Moderation>& moderations)
{
    for (auto& one : moderations) {
        for (auto const& row : reader.all(R"sql(
                 SELECT c.cause, c.raised_by, p.name AS raised_by_name, c.grade_key, c.words
                   FROM moderation_causes c LEFT JOIN people p ON p.id = c.raised_by
                  WHERE c.moderation_id = :id
                  ORDER BY c.position)sql",
                 {{"id", one.id}}))
            one.causes.push_back(cause_from(row));
        for (auto const& row : reader.all(R"sql(
                 SELECT question_key, answer, words FROM moderation_judgements
                  WHERE moderation_id = :id
                  ORDER BY question_key)sql",
                 {{"id", one.id}}))
            one.judgements[row.text("question_key")] = {row.text("answer"), row.text("words")};
    }
}

history::State state_of(Moderation const& moderation)
{
    history::State state;
    state.with("audit", moderation.audit.number).with("due", moderation.due_on);
    int position = 0;
    for (auto const& cause : moderation.causes) {
        auto const name = "cause " + std::to_string(++position);
        state.with(name, key_of(cause.kind)).with(name + " by", cause.raised_by ? cause.raised_by->number : 0);
        state.with(name + " grade", std::string_view{cause.grade});
        state.with(name + " words", std::string_view{cause.words});
    }
    for (auto const& [question, judgement] : moderation.judgements) {
        state.with("answer: " + question, std::string_view{judgement.answer});
        state.with("words: " + question, std::string_view{judgement.words});
    }
    state.with("outcome", moderation.outcome ? key_of(*moderation.outcome) : std::string_view{});
    state.with("moderated by", moderation.moderated_by ? moderation.moderated_by->number : 0);
    state.with("reasons", std::string_view{moderation.reasons});
    state.with("to the auditor", std::string_view{moderation.to_auditor});
    return state;
}

} // namespace gt::audits::moderation
