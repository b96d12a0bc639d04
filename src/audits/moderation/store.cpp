#include "audits/moderation/store.hpp"

#include "audits/moderation/rows.hpp"
#include "audits/moderation/rule.hpp"
#include "audits/register/store.hpp"
#include "audits/store/audit_states.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "platform/time/working_days.hpp"
#include "staff/due.hpp"

namespace gt::audits::moderation {

namespace {

constexpr std::string_view moderate_kind = "moderate_audit";
constexpr std::string_view read_kind = "read_moderation";
constexpr int days_to_read = 7;

history::Subject subject_of(Moderation const& moderation) { return {"moderation", moderation.id.number}; }

void add_cause(db::Transaction& tx, Moderation& moderation, Cause const& cause, history::Act const& act)
{
    auto const before = state_of(moderation);
    moderation.causes.push_back(cause);
    tx.run(R"sql(
        INSERT INTO moderation_causes (moderation_id, position, cause, raised_by, raised_at, grade_key, words)
        VALUES (:moderation, :position, :cause, :who, :now, :grade, :words))sql",
        {{"moderation", moderation.id}, {"position", static_cast<int>(moderation.causes.size())},
            {"cause", key_of(cause.kind)}, {"who", cause.raised_by}, {"now", act.when}, {"grade", cause.grade},
            {"words", cause.words}});
    history::record(tx, act, subject_of(moderation), before, state_of(moderation));
}

/// Whoever may moderate owes it; who disagrees meanwhile owes it no more.
void ask_moderators(db::Transaction& tx, Audit const& audit, Moderation const& moderation, Date today)
{
    staff::settle(tx, {"audit", audit.id.number}, moderate_kind);
    for (auto const& one : moderators_for(tx, audit, today))
        staff::owe(tx,
            {"audit", audit.id.number, std::string{moderate_kind}, one.id, std::nullopt, audit.team, audit.case_number,
                moderation.due_on});
}

Moderation open(db::Transaction& tx, Audit const& audit, framework::Rules const& rules, history::Act const& act)
{
    auto const due = WorkingDays::england().after(act.when.london_date(), rules.moderation_working_days);
    Moderation moderation{ModerationId::make(), audit.id, act.when, due, {}};
    tx.run(R"sql(
        INSERT INTO moderations (id, audit_id, opened_at, due_on, state, moderated_by, moderated_at, outcome, reasons,
                                 to_auditor)
        VALUES (:id, :audit, :now, :due, 'open', NULL, NULL, '', '', ''))sql",
        {{"id", moderation.id}, {"audit", audit.id}, {"now", act.when}, {"due", due}});
    return moderation;
}

void put_judgements(db::Transaction& tx, ModerationId id, Judgements const& judgements)
{
    for (auto const& [question, judgement] : judgements)
        tx.run(R"sql(
            INSERT INTO moderation_judgements (moderation_id, question_key, answer, words)
            VALUES (:moderation, :question, :answer, :words))sql",
            {{"moderation", id}, {"question", question}, {"answer", judgement.answer}, {"words", judgement.words}});
}

void ask_to_read(db::Transaction& tx, Audit const& audit, Moderation const& done, Date today)
{
    auto const owe = [&](staff::PersonId person) {
        staff::owe(tx,
            {"audit", audit.id.number, std::string{read_kind}, person, done.moderated_by, audit.team, audit.case_number,
                today.plus_days(days_to_read)});
    };
    owe(audit.auditor);
    if (audit.worker) owe(*audit.worker);
    for (auto const& cause : done.causes)
        if (cause.raised_by) owe(*cause.raised_by);
}

Moderation done_by(Moderation moderation, Finding const& finding, history::Act const& act)
{
    moderation.moderated_at = act.when;
    moderation.moderated_by = staff::PersonId{act.who};
    moderation.outcome = finding.outcome();
    moderation.reasons = finding.reasons;
    moderation.to_auditor = finding.to_auditor;
    moderation.judgements = finding.judgements;
    return moderation;
}

} // namespace

void follow(db::Transaction& tx, framework::Rules const& rules, AuditId submitted, history::Act const& act)
{
    auto const audit = store::find(tx, submitted);
    if (!audit || !moderations_of(tx, submitted).empty()) return;
    auto const causes = causes_of(rules, *audit, auditors::place_since_training(tx, *audit));
    if (causes.empty()) return;
    auto moderation = open(tx, *audit, rules, act);
    for (auto const& cause : causes) add_cause(tx, moderation, cause, act);
    ask_moderators(tx, *audit, moderation, act.when.london_date());
}

Result<void> disagree(db::Transaction& tx, framework::Rules const& rules, Audit const& audit, Cause const& disagreement,
    history::Act const& act)
{
    for (auto const& one : moderations_of(tx, audit.id))
        for (auto const& cause : one.causes)
            if (cause.raised_by == disagreement.raised_by) return {};
    auto moderation = open_moderation_of(tx, audit.id);
    if (!moderation) moderation = open(tx, audit, rules, act);
    add_cause(tx, *moderation, disagreement, act);
    ask_moderators(tx, audit, *moderation, act.when.london_date());
    return {};
}

Result<void> moderate(db::Transaction& tx, Audit const& audit, Moderation const& moderation, Finding const& finding,
    AgreedGrades const& agreed, history::Act const& act)
{
    auto const done = done_by(moderation, finding, act);
    auto const changed = tx.run(R"sql(
        UPDATE moderations
           SET state = 'done', moderated_by = :who, moderated_at = :now, outcome = :outcome, reasons = :reasons,
               to_auditor = :to_auditor
         WHERE id = :id AND state = 'open')sql",
        {{"who", act.who}, {"now", act.when}, {"outcome", key_of(finding.outcome())}, {"reasons", finding.reasons},
            {"to_auditor", finding.to_auditor}, {"id", moderation.id}});
    if (changed == 0) return conflict();
    put_judgements(tx, moderation.id, finding.judgements);
    store::put_agreed(tx, audit.id, store::Way::moderation, agreed, act);
    staff::settle(tx, {"audit", audit.id.number}, moderate_kind);
    ask_to_read(tx, audit, done, act.when.london_date());
    history::record(tx, act, subject_of(moderation), state_of(moderation), state_of(done));
    return {};
}

} // namespace gt::audits::moderation
