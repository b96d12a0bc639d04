#include "audits/hearing/store.hpp"
#include "audits/store/audits.hpp"
#include "staff/due.hpp"

namespace gt::audits::hearing {

namespace {

constexpr std::string_view answer_kind = "answer_corrections";

CorrectionState state_from(std::string_view key)
{
    if (key == "accepted") return CorrectionState::accepted;
    return key == "declined" ? CorrectionState::declined : CorrectionState::open;
}

Correction correction_from(db::Row const& row)
{
    return {row.get<CorrectionId>("id"), row.get<AuditId>("audit_id"), row.get<staff::PersonId>("asked_by"),
        row.text("asked_by_name"), row.get<Instant>("asked_at"), row.text("part"), row.text("as_written"),
        row.text("as_asked"), row.text("shown_by"), state_from(row.text("state")), row.text("corrected"),
        row.text("reason"), row.get<std::optional<Instant>>("answered_at"),
        row.get<std::optional<std::string>>("answered_by_name").value_or("")};
}

history::State state_of(Correction const& correction)
{
    history::State state;
    state.with("audit", correction.audit.number).with("part", std::string_view{correction.part});
    state.with("as written", std::string_view{correction.as_written});
    state.with("as asked", std::string_view{correction.as_asked});
    state.with("shown by", std::string_view{correction.shown_by}).with("state", key_of(correction.state));
    state.with("corrected", std::string_view{correction.corrected});
    state.with("reason", std::string_view{correction.reason});
    return state;
}

bool insert(db::Transaction& tx, Correction const& correction)
{
    return tx.run(R"sql(
        INSERT INTO audit_corrections (id, audit_id, asked_by, asked_at, part, as_written, as_asked, shown_by, state,
                                       corrected, reason, answered_by, answered_at)
        VALUES (:id, :audit, :who, :now, :part, :as_written, :as_asked, :shown_by, 'open', '', '', NULL, NULL)
        ON CONFLICT (id) DO NOTHING)sql",
               {{"id", correction.id}, {"audit", correction.audit}, {"who", correction.asked_by},
                   {"now", correction.asked_at}, {"part", correction.part}, {"as_written", correction.as_written},
                   {"as_asked", correction.as_asked}, {"shown_by", correction.shown_by}})
        == 1;
}

} // namespace

Result<void> ask(db::Transaction& tx, Correction const& correction, Date answer_by, history::Act const& act)
{
    auto const audit = store::find(tx, correction.audit);
    if (!audit || !is_open_to_corrections(*audit, act.when.london_date()))
        return Problem{"", "The days for corrections have passed"};
    if (!insert(tx, correction)) return {};
    staff::owe(tx,
        {"audit", audit->id.number, std::string{answer_kind}, audit->auditor, correction.asked_by, audit->team,
            audit->case_number, answer_by});
    history::record(tx, act, {"correction", correction.id.number}, {}, state_of(correction));
    return {};
}

Result<void> answer(db::Transaction& tx, Correction const& answered, history::Act const& act)
{
    auto before = answered;
    before.state = CorrectionState::open;
    before.corrected = before.reason = "";
    auto const changed = tx.run(R"sql(
        UPDATE audit_corrections
           SET state = :state, corrected = :corrected, reason = :reason, answered_by = :who, answered_at = :now
         WHERE id = :id AND state = 'open')sql",
        {{"state", key_of(answered.state)}, {"corrected", answered.corrected}, {"reason", answered.reason},
            {"who", act.who}, {"now", act.when}, {"id", answered.id}});
    if (changed == 0) return conflict();
    auto const still_open
        = tx.one("SELECT count(id) AS open FROM audit_corrections WHERE audit_id = :audit AND state = 'open'",
            {{"audit", answered.audit}});
    if (still_open->count("open") == 0) staff::settle(tx, {"audit", answered.audit.number}, answer_kind);
    history::record(tx, act, {"correction", answered.id.number}, state_of(before), state_of(answered));
    return {};
}

std::vector<Correction> corrections_of(db::Reader& reader, AuditId audit)
{
    std::vector<Correction> corrections;
    for (auto const& row : reader.all(R"sql(
             SELECT c.id, c.audit_id, c.asked_by, a.name AS asked_by_name, c.asked_at, c.part, c.as_written,
                    c.as_asked, c.shown_by, c.state, c.corrected, c.reason, c.answered_at, b.name AS answered_by_name
               FROM audit_corrections c
               JOIN people a ON a.id = c.asked_by
               LEFT JOIN people b ON b.id = c.answered_by
              WHERE c.audit_id = :audit
              ORDER BY c.id)sql",
             {{"audit", audit}}))
        corrections.push_back(correction_from(row));
    return corrections;
}

std::vector<history::PresentState> present_corrections(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT c.id, c.audit_id, c.asked_by, '' AS asked_by_name, c.asked_at, c.part, c.as_written, c.as_asked,
                    c.shown_by, c.state, c.corrected, c.reason, c.answered_at, '' AS answered_by_name
               FROM audit_corrections c
              WHERE c.id > :after ORDER BY c.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const correction = correction_from(row);
        states.push_back({correction.id.number, state_of(correction)});
    }
    return states;
}

} // namespace gt::audits::hearing
