#include "audits/store/audits.hpp"

#include "audits/store/allocation.hpp"
#include "audits/store/audit_rows.hpp"
#include "audits/store/audit_states.hpp"
#include "audits/store/visible_ids.hpp"
#include "audits/verbs.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "platform/history/repeated.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits::store {

namespace {

constexpr int days_to_compare = 14;

void tell_readers(db::Transaction& tx, Audit const& audit, Submission const& submission, Date today)
{
    std::optional<staff::PersonId> const asker{audit.auditor};
    auto const owe_reading = [&](staff::PersonId person, std::string_view kind, bool urgent, Date on) {
        if (person == audit.auditor) return;
        staff::owe(tx,
            {"audit", audit.id.number, std::string{kind}, person, asker, audit.team, audit.case_number, on, urgent});
    };
    if (audit.worker) owe_reading(*audit.worker, "read_audit", false, submission.provisional_until);
    for (auto const& manager : staff::store::holders(tx, "team_manager", audit.team, today))
        owe_reading(manager.id, "read_audit", false, submission.provisional_until);
    if (!submission.limited_by_safety) return;
    for (auto const& head : staff::store::holders(tx, "head_of_service", audit.team, today))
        owe_reading(head.id, "read_limited_audit", true, today);
}

void ask_to_compare(db::Transaction& tx, Audit const& reading, Submission const& submission, Date today)
{
    auto const first = *find(tx, *reading.second_read_of);
    auto const drawn_by = tx.one("SELECT allocated_by FROM audits WHERE id = :id", {{"id", reading.id}});
    auto const owe = [&](staff::PersonId person, std::string_view kind, bool urgent, Date on) {
        staff::owe(
            tx, {"audit", first.id.number, std::string{kind}, person, {}, first.team, first.case_number, on, urgent});
    };
    owe(drawn_by->get<staff::PersonId>("allocated_by"), "compare_readings", false, today.plus_days(days_to_compare));
    if (!submission.limited_by_safety || first.limited_by_safety) return;
    for (auto const& head : staff::store::holders(tx, "head_of_service", first.team, today))
        owe(head.id, "read_limited_reading", true, today);
}

/// Whether an audit of theirs of this case is still to become final.
bool is_auditing(db::Reader& reader, cases::CaseId case_id, staff::PersonId auditor)
{
    return reader
        .one("SELECT 1 AS found FROM audits WHERE case_id = :case_id AND auditor_id = :auditor AND state <> 'final'",
            {{"case_id", case_id}, {"auditor", auditor}})
        .has_value();
}

} // namespace

std::optional<Audit> find_visible(db::Reader& reader, staff::Person const& person, AuditId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT a.id, a.case_id, a.case_number, a.team_id, a.team_name, a.worker_id, a.worker_name, a.auditor_id,
               a.auditor_name, a.sample_id, a.kind, a.chosen_at_random, a.tool_key, a.tool_day, a.state,
               a.independence_declared, a.allocated_at, a.due_on, a.graded_at, a.submitted_at, a.provisional_until,
               a.overall_grade, a.limited_by_safety, a.version, a.second_read_of
          FROM named_audits a
         WHERE a.id = :id
           AND EXISTS (SELECT 1 FROM audit_sight s
                        WHERE s.audit_id = a.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    return row ? std::optional{audit_from(*row)} : std::nullopt;
}

std::optional<Audit> find(db::Reader& reader, AuditId id)
{
    auto const row = reader.one(R"sql(
        SELECT a.id, a.case_id, a.case_number, a.team_id, a.team_name, a.worker_id, a.worker_name, a.auditor_id,
               a.auditor_name, a.sample_id, a.kind, a.chosen_at_random, a.tool_key, a.tool_day, a.state,
               a.independence_declared, a.allocated_at, a.due_on, a.graded_at, a.submitted_at, a.provisional_until,
               a.overall_grade, a.limited_by_safety, a.version, a.second_read_of
          FROM named_audits a
         WHERE a.id = :id)sql",
        {{"id", id}});
    return row ? std::optional{audit_from(*row)} : std::nullopt;
}

std::vector<Audit> list_visible(db::Reader& reader, staff::Person const& person, Date today, Filter const& filter,
    std::optional<AuditId> before, int limit)
{
    std::vector<Audit> audits;
    for (auto const id : ids_visible(reader, person, today, filter, before, limit))
        if (auto audit = find(reader, id)) audits.push_back(std::move(*audit));
    return audits;
}

std::vector<Audit> of_sample(db::Reader& reader, SampleId sample)
{
    return audits_from(reader.all(R"sql(
        SELECT a.id, a.case_id, a.case_number, a.team_id, a.team_name, a.worker_id, a.worker_name, a.auditor_id,
               a.auditor_name, a.sample_id, a.kind, a.chosen_at_random, a.tool_key, a.tool_day, a.state,
               a.independence_declared, a.allocated_at, a.due_on, a.graded_at, a.submitted_at, a.provisional_until,
               a.overall_grade, a.limited_by_safety, a.version, a.second_read_of
          FROM named_audits a
         WHERE a.sample_id = :sample
         ORDER BY a.id)sql",
        {{"sample", sample}}));
}

Result<void> submit(db::Transaction& tx, Audit const& audit, Submission const& submission, history::Act const& act)
{
    auto after = audit;
    after.state = State::submitted;
    after.overall_grade = submission.overall_grade;
    after.limited_by_safety = submission.limited_by_safety;
    after.provisional_until = submission.provisional_until;
    auto const today = act.when.london_date();
    auto const changed = tx.run(R"sql(
        UPDATE audits
           SET state = 'submitted', overall_grade = :grade, limited_by_safety = :limited, submitted_at = :now,
               submitted_on = :today, provisional_until = :provisional_until, version = version + 1
         WHERE id = :id AND version = :version AND state = 'started')sql",
        {{"grade", submission.overall_grade}, {"limited", submission.limited_by_safety}, {"now", act.when},
            {"today", today}, {"provisional_until", submission.provisional_until}, {"id", audit.id},
            {"version", audit.version}});
    if (changed == 0) return conflict();
    staff::settle(tx, {"audit", audit.id.number});
    if (audit.is_second_read()) {
        end_blindness(tx, audit);
        ask_to_compare(tx, audit, submission, today);
    } else {
        improvement::store::raise_proposed(tx, {"audit", audit.id.number}, act);
        tell_readers(tx, audit, submission, today);
    }
    history::record(tx, act, {"audit", audit.id.number}, snapshot_of(audit), snapshot_of(after));
    return {};
}

void mark_read(db::Transaction& tx, Audit const& audit, history::Act const& act)
{
    for (auto const kind : {"read_audit", "read_limited_audit", "read_moderation"})
        staff::settle_for(tx, {"audit", audit.id.number}, kind, staff::PersonId{act.who});
    if (history::is_repeated(tx, act, {"audit", audit.id.number})) return;
    history::record(tx, act, {"audit", audit.id.number}, {}, {});
}

int make_final(db::Transaction& tx, Date today, Instant now)
{
    auto const due = tx.all(R"sql(
        SELECT a.id FROM audits a
         WHERE a.state = 'submitted' AND a.provisional_until < :today
           AND NOT EXISTS (SELECT 1 FROM audit_corrections c WHERE c.audit_id = a.id AND c.state = 'open')
           AND NOT EXISTS (SELECT 1 FROM moderations m WHERE m.audit_id = a.id AND m.state = 'open')
         ORDER BY a.id)sql",
        {{"today", today}});
    for (auto const& row : due) {
        auto const before = *find(tx, row.get<AuditId>("id"));
        auto after = before;
        after.state = State::final_;
        tx.run("UPDATE audits SET state = 'final', final_at = :now, version = version + 1 WHERE id = :id",
            {{"id", before.id}, {"now", now}});
        staff::settle(tx, {"audit", before.id.number}, "read_audit");
        if (!is_auditing(tx, before.case_id, before.auditor))
            cases::store::stop_reading(tx, before.case_id, before.auditor, reads_as_auditor, today);
        history::record(
            tx, {0, now, "became final"}, {"audit", before.id.number}, snapshot_of(before), snapshot_of(after));
    }
    return static_cast<int>(due.size());
}

} // namespace gt::audits::store
