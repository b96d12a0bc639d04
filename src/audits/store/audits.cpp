#include "audits/store/audits.hpp"

#include "audits/independence.hpp"
#include "audits/store/audit_rows.hpp"
#include "audits/store/audit_states.hpp"
#include "audits/store/auditors.hpp"
#include "audits/verbs.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits::store {

namespace {

constexpr std::string_view reads_as_auditor = "audits the case";

Result<void> check_independence(db::Reader& reader, Audit const& audit, Date today)
{
    auto const child_case = cases::store::find(reader, audit.case_id);
    if (!child_case) return Problem{"", "This case is no longer there", Problem::Kind::not_found};
    if (!may_audit(reader, audit.auditor, today)) return Problem{"auditor", "Select somebody who may audit"};
    auto const conflict = conflict_of(audit.auditor, own_teams(reader, audit.auditor, today), *child_case);
    if (!conflict.empty()) return Problem{"auditor", conflict};
    if (needs_declaration(*child_case) && !audit.independence_declared)
        return Problem{"declaration",
            "The worker's name in the case system is matched to no one: match it first, or "
            "the auditor declares that they are independent"};
    return {};
}

bool is_under_way(db::Reader& reader, Audit const& audit)
{
    return reader
        .one(R"sql(
        SELECT max(id) AS other FROM audits
         WHERE case_id = :case_id AND id <> :id AND state IN ('allocated', 'started'))sql",
            {{"case_id", audit.case_id}, {"id", audit.id}})
        ->get<std::optional<std::int64_t>>("other")
        .has_value();
}

bool insert(db::Transaction& tx, Audit const& audit, history::Act const& act)
{
    return tx.run(R"sql(
        INSERT INTO audits (id, case_id, case_number, team_id, worker_id, auditor_id, sample_id, kind,
                            chosen_at_random, tool_key, tool_day, state, independence_declared, allocated_at,
                            allocated_by, due_on, graded_at, submitted_at, submitted_on, provisional_until, final_at,
                            overall_grade, limited_by_safety, version)
        VALUES (:id, :case_id, :case_number, :team, :worker, :auditor, :sample, :kind, :chosen_at_random, :tool_key,
                :tool_day, 'allocated', :declared, :now, :who, :due_on, NULL, NULL, NULL, NULL, NULL, NULL, 0, 1)
        ON CONFLICT (id) DO NOTHING)sql",
               {{"id", audit.id}, {"case_id", audit.case_id}, {"case_number", audit.case_number}, {"team", audit.team},
                   {"worker", audit.worker}, {"auditor", audit.auditor}, {"sample", audit.sample},
                   {"kind", key_of(audit.kind)}, {"chosen_at_random", audit.chosen_at_random},
                   {"tool_key", audit.tool_key}, {"tool_day", audit.tool_day},
                   {"declared", audit.independence_declared}, {"now", act.when}, {"who", act.who},
                   {"due_on", audit.due_on}})
        == 1;
}

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

/// Whether an audit of theirs of this case is still to become final.
bool is_auditing(db::Reader& reader, cases::CaseId case_id, staff::PersonId auditor)
{
    return reader
        .one("SELECT 1 AS found FROM audits WHERE case_id = :case_id AND auditor_id = :auditor AND state <> 'final'",
            {{"case_id", case_id}, {"auditor", auditor}})
        .has_value();
}

} // namespace

Result<void> allocate(db::Transaction& tx, Audit const& audit, history::Act const& act)
{
    auto const today = act.when.london_date();
    if (audit.due_on < today) return Problem{"due_on", "The date the audit is due must be today or in the future"};
    if (auto const independent = check_independence(tx, audit, today); !independent) return independent;
    if (is_under_way(tx, audit)) return Problem{"auditor", "An audit of this case is under way already"};
    if (!insert(tx, audit, act)) return {};
    cases::store::let_read(tx, audit.case_id, audit.auditor, reads_as_auditor, today, staff::Period::open_end());
    auto const by = staff::PersonId{act.who};
    staff::owe(
        tx, {"audit", audit.id.number, "do_audit", audit.auditor, by, audit.team, audit.case_number, audit.due_on});
    if (audit.worker)
        staff::owe(tx,
            {"audit", audit.id.number, "grade_own_practice", *audit.worker, audit.auditor, audit.team,
                audit.case_number, audit.due_on});
    history::record(tx, act, {"audit", audit.id.number}, {}, snapshot_of(audit));
    return {};
}

std::optional<Audit> find_visible(db::Reader& reader, staff::Person const& person, AuditId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT a.id, a.case_id, a.case_number, a.team_id, a.team_name, a.worker_id, a.worker_name, a.auditor_id,
               a.auditor_name, a.sample_id, a.kind, a.chosen_at_random, a.tool_key, a.tool_day, a.state,
               a.independence_declared, a.allocated_at, a.due_on, a.graded_at, a.submitted_at, a.provisional_until,
               a.overall_grade, a.limited_by_safety, a.version
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
               a.overall_grade, a.limited_by_safety, a.version
          FROM named_audits a
         WHERE a.id = :id)sql",
        {{"id", id}});
    return row ? std::optional{audit_from(*row)} : std::nullopt;
}

std::vector<Audit> list_visible(db::Reader& reader, staff::Person const& person, Date today, Filter const& filter,
    std::optional<AuditId> before, int limit)
{
    auto const state = filter.state ? std::optional{std::string{key_of(*filter.state)}} : std::nullopt;
    return audits_from(reader.all(R"sql(
        SELECT a.id, a.case_id, a.case_number, a.team_id, a.team_name, a.worker_id, a.worker_name, a.auditor_id,
               a.auditor_name, a.sample_id, a.kind, a.chosen_at_random, a.tool_key, a.tool_day, a.state,
               a.independence_declared, a.allocated_at, a.due_on, a.graded_at, a.submitted_at, a.provisional_until,
               a.overall_grade, a.limited_by_safety, a.version
          FROM named_audits a
         WHERE (CAST(:state AS text) IS NULL OR a.state = :state)
           AND (CAST(:team AS bigint) IS NULL OR a.team_id = :team)
           AND (CAST(:case_id AS bigint) IS NULL OR a.case_id = :case_id)
           AND (CAST(:before AS bigint) IS NULL OR a.id < :before)
           AND EXISTS (SELECT 1 FROM audit_sight s
                        WHERE s.audit_id = a.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY a.id DESC
         LIMIT :limit)sql",
        {{"state", state}, {"team", filter.team}, {"case_id", filter.case_id}, {"before", before},
            {"person", person.id}, {"today", today}, {"limit", limit}}));
}

std::vector<Audit> of_sample(db::Reader& reader, SampleId sample)
{
    return audits_from(reader.all(R"sql(
        SELECT a.id, a.case_id, a.case_number, a.team_id, a.team_name, a.worker_id, a.worker_name, a.auditor_id,
               a.auditor_name, a.sample_id, a.kind, a.chosen_at_random, a.tool_key, a.tool_day, a.state,
               a.independence_declared, a.allocated_at, a.due_on, a.graded_at, a.submitted_at, a.provisional_until,
               a.overall_grade, a.limited_by_safety, a.version
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
    improvement::store::raise_proposed(tx, {"audit", audit.id.number}, act);
    tell_readers(tx, audit, submission, today);
    history::record(tx, act, {"audit", audit.id.number}, snapshot_of(audit), snapshot_of(after));
    return {};
}

void mark_read(db::Transaction& tx, Audit const& audit, history::Act const& act)
{
    for (auto const kind : {"read_audit", "read_limited_audit"})
        staff::settle_for(tx, {"audit", audit.id.number}, kind, staff::PersonId{act.who});
    history::record(tx, act, {"audit", audit.id.number}, {}, {});
}

int make_final(db::Transaction& tx, Date today, Instant now)
{
    auto const due = tx.all(R"sql(
        SELECT id FROM audits WHERE state = 'submitted' AND provisional_until < :today ORDER BY id)sql",
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
