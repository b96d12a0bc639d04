#include "audits/store/audit_rows.hpp"
#include "audits/store/audits.hpp"
#include "staff/due.hpp"

namespace gt::audits::store {

namespace {

/// Anything recorded moves the audit on: from allocated to started, and to its next version.
Result<void> touch(db::Transaction& tx, Audit const& audit)
{
    auto const changed = tx.run(R"sql(
        UPDATE audits SET state = 'started', version = version + 1
         WHERE id = :id AND version = :version AND state IN ('allocated', 'started'))sql",
        {{"id", audit.id}, {"version", audit.version}});
    return changed == 1 ? Result<void>{} : conflict();
}

void supersede_answer(db::Transaction& tx, Audit const& audit, std::string const& question, history::Act const& act)
{
    tx.run(R"sql(
        UPDATE audit_answers SET superseded_at = :now
         WHERE audit_id = :audit AND question_key = :question AND superseded_at IS NULL)sql",
        {{"audit", audit.id}, {"question", question}, {"now", act.when}});
}

void add_answer(db::Transaction& tx, Audit const& audit, std::string const& question, std::string const& value,
    history::Act const& act)
{
    tx.run(R"sql(
        INSERT INTO audit_answers (id, audit_id, question_key, value, recorded_by, recorded_at, superseded_at)
        VALUES (:id, :audit, :question, :value, :who, :now, NULL))sql",
        {{"id", new_id_number()}, {"audit", audit.id}, {"question", question}, {"value", value}, {"who", act.who},
            {"now", act.when}});
}

void put_grade(db::Transaction& tx, Audit const& audit, std::string_view whose, std::string_view domain,
    Grading const& grading, history::Act const& act)
{
    tx.run(R"sql(
        UPDATE audit_grades SET superseded_at = :now
         WHERE audit_id = :audit AND whose = :whose AND domain_key = :domain AND superseded_at IS NULL)sql",
        {{"audit", audit.id}, {"whose", whose}, {"domain", domain}, {"now", act.when}});
    tx.run(R"sql(
        INSERT INTO audit_grades (id, audit_id, whose, domain_key, grade_key, reason, recorded_by, recorded_at,
                                  superseded_at)
        VALUES (:id, :audit, :whose, :domain, :grade, :reason, :who, :now, NULL))sql",
        {{"id", new_id_number()}, {"audit", audit.id}, {"whose", whose}, {"domain", domain}, {"grade", grading.grade},
            {"reason", grading.reason}, {"who", act.who}, {"now", act.when}});
}

history::State state_of_grade(std::string_view domain, Grading const& grading)
{
    history::State state;
    state.with("domain", domain).with("grade", grading.grade).with("reason", grading.reason);
    return state;
}

void load_grades(db::Reader& reader, AuditId id, Record& record)
{
    for (auto const& row : reader.all(R"sql(
             SELECT whose, domain_key, grade_key, reason
               FROM audit_grades WHERE audit_id = :id AND superseded_at IS NULL
              ORDER BY id)sql",
             {{"id", id}})) {
        auto& grades = row.text("whose") == "auditor" ? record.grades : record.practitioner;
        grades[row.text("domain_key")] = {row.text("grade_key"), row.text("reason")};
    }
}

void count_findings(db::Reader& reader, AuditId id, Record& record)
{
    auto const row = reader.one(R"sql(
        SELECT coalesce(sum(CASE WHEN f.kind = 'strength' THEN 1 ELSE 0 END), 0) AS strengths,
               coalesce(sum(CASE WHEN f.kind = 'improvement' THEN 1 ELSE 0 END), 0) AS improvements,
               coalesce(sum(CASE WHEN f.kind = 'improvement'
                                  AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.finding_id = f.id)
                                 THEN 1 ELSE 0 END), 0) AS without_action
          FROM findings f
         WHERE f.source_kind = 'audit' AND f.source_id = :id AND f.superseded_at IS NULL)sql",
        {{"id", id}});
    record.strengths = row->count("strengths");
    record.areas_for_improvement = row->count("improvements");
    record.areas_without_action = row->count("without_action");
}

} // namespace

Record load_record(db::Reader& reader, AuditId id)
{
    Record record;
    for (auto const& row : reader.all(R"sql(
             SELECT question_key, value FROM audit_answers
              WHERE audit_id = :id AND superseded_at IS NULL
              ORDER BY id)sql",
             {{"id", id}}))
        record.answers[row.text("question_key")] = row.text("value");
    load_grades(reader, id, record);
    count_findings(reader, id, record);
    return record;
}

Result<void> save_answers(db::Transaction& tx, Audit const& audit, std::map<std::string, std::string> const& answers,
    history::Act const& act)
{
    auto const known = load_record(tx, audit.id);
    history::State before, after;
    bool any = false;
    for (auto const& [question, value] : answers) {
        auto const old = known.answer(question);
        if (old == value) continue;
        any = true;
        supersede_answer(tx, audit, question, act);
        if (!value.empty()) add_answer(tx, audit, question, value, act);
        before.with(question, std::string_view{old});
        after.with(question, std::string_view{value});
    }
    if (!any) return {};
    if (auto const touched = touch(tx, audit); !touched) return touched;
    history::record(tx, act, {"audit", audit.id.number}, before, after);
    return {};
}

Result<void> save_grade(db::Transaction& tx, Audit const& audit, std::string_view domain, Grading const& grading,
    history::Act const& act)
{
    auto const known = load_record(tx, audit.id);
    auto const old = known.grades.find(domain);
    auto const before = old == known.grades.end() ? Grading{} : old->second;
    if (before.grade == grading.grade && before.reason == grading.reason) return {};
    if (auto const touched = touch(tx, audit); !touched) return touched;
    put_grade(tx, audit, "auditor", domain, grading, act);
    history::record(tx, act, {"audit", audit.id.number}, state_of_grade(domain, before), state_of_grade(domain, grading));
    return {};
}

Result<void> save_own_grades(db::Transaction& tx, Audit const& audit, std::map<std::string, Grading> const& grades,
    history::Act const& act)
{
    if (!audit.is_open()) return Problem{"", "The audit has been submitted, so your own grades can no longer change"};
    // The auditor may be at work at the same time: the practitioner's grades are rows of their own and
    // leave the audit's version alone.
    for (auto const& [domain, grading] : grades) put_grade(tx, audit, "practitioner", domain, grading, act);
    staff::settle(tx, {"audit", audit.id.number}, "grade_own_practice");
    history::State after;
    for (auto const& [domain, grading] : grades) after.with(domain, std::string_view{grading.grade});
    history::record(tx, act, {"audit", audit.id.number}, {}, after);
    return {};
}

void mark_graded(db::Transaction& tx, Audit const& audit, Instant now)
{
    tx.run("UPDATE audits SET graded_at = :now WHERE id = :id AND graded_at IS NULL", {{"id", audit.id}, {"now", now}});
}

} // namespace gt::audits::store
