#include "audits/store/audit_states.hpp"
#include "audits/store/audits.hpp"
#include "staff/due.hpp"

namespace gt::audits::store {

namespace {

/// Anything recorded moves the audit on: from allocated to started, and to its next version.
Result<void> touch(db::Transaction& tx, Audit const& audit, history::Act const& act)
{
    begin(tx, audit.id, act);
    auto const changed
        = tx.run("UPDATE audits SET version = version + 1 WHERE id = :id AND version = :version AND state = 'started'",
            {{"id", audit.id}, {"version", audit.version}});
    return changed == 1 ? Result<void>{} : conflict();
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

Grading grading_in(std::map<std::string, Grading, std::less<>> const& grades, std::string const& domain)
{
    auto const found = grades.find(domain);
    return found == grades.end() ? Grading{} : found->second;
}

/// What differs from what stands, as it was before; the rest of `change` is taken out of it.
Change take_differences(Record const& known, bool own, Change& change)
{
    Change before;
    std::erase_if(change.answers, [&](auto const& answer) { return known.answer(answer.first) == answer.second; });
    for (auto const& [question, value] : change.answers) before.answers[question] = known.answer(question);
    auto const& grades = own ? known.practitioner : known.grades;
    std::erase_if(change.grades, [&](auto const& given) { return grading_in(grades, given.first) == given.second; });
    for (auto const& [domain, grading] : change.grades) before.grades[domain] = grading_in(grades, domain);
    return before;
}

void put(db::Transaction& tx, Audit const& audit, std::string_view whose, Change const& change, history::Act const& act)
{
    for (auto const& [question, value] : change.answers) put_answer(tx, audit, question, value, act);
    for (auto const& [domain, grading] : change.grades) put_grade(tx, audit, whose, domain, grading, act);
}

} // namespace

void put_answer(db::Transaction& tx, Audit const& audit, std::string const& question, std::string const& value,
    history::Act const& act)
{
    tx.run(R"sql(
        UPDATE audit_answers SET superseded_at = :now
         WHERE audit_id = :audit AND question_key = :question AND superseded_at IS NULL)sql",
        {{"audit", audit.id}, {"question", question}, {"now", act.when}});
    if (value.empty()) return;
    tx.run(R"sql(
        INSERT INTO audit_answers (id, audit_id, question_key, value, recorded_by, recorded_at, superseded_at)
        VALUES (:id, :audit, :question, :value, :who, :now, NULL))sql",
        {{"id", new_id_number()}, {"audit", audit.id}, {"question", question}, {"value", value}, {"who", act.who},
            {"now", act.when}});
}

Result<void> save(db::Transaction& tx, Audit const& audit, Change change, history::Act const& act)
{
    auto const before = take_differences(load_record(tx, audit.id), false, change);
    if (change.is_empty()) return {};
    if (auto const touched = touch(tx, audit, act); !touched) return touched;
    put(tx, audit, "auditor", change, act);
    history::record(tx, act, {"audit", audit.id.number}, state_of(before, "auditor"), state_of(change, "auditor"));
    return {};
}

Result<void> take_back_record(db::Transaction& tx, Audit const& audit, history::Act const& act)
{
    auto const known = load_record(tx, audit.id);
    Change nothing;
    for (auto const& [question, value] : known.answers) nothing.answers[question] = "";
    for (auto const& [domain, grading] : known.grades) nothing.grades[domain] = {};
    return save(tx, audit, std::move(nothing), act);
}

Result<void> save_own_view(db::Transaction& tx, Audit const& audit, Change change, history::Act const& act)
{
    auto const now = find(tx, audit.id);
    if (!now || !now->is_open())
        return Problem{"", "The audit has been submitted, so your own grades can no longer change"};
    auto const before = take_differences(load_record(tx, audit.id), true, change);
    staff::settle(tx, {"audit", audit.id.number}, "grade_own_practice");
    if (change.is_empty()) return {};
    // The auditor may be at work at the same time: the practitioner's rows are their own and
    // leave the audit's version alone.
    put(tx, audit, "practitioner", change, act);
    history::record(
        tx, act, {"audit", audit.id.number}, state_of(before, "practitioner"), state_of(change, "practitioner"));
    return {};
}

void mark_graded(db::Transaction& tx, AuditId id, Instant now)
{
    tx.run("UPDATE audits SET graded_at = :now WHERE id = :id AND graded_at IS NULL", {{"id", id}, {"now", now}});
}

} // namespace gt::audits::store
