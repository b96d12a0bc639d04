#include "audits/store/allocation.hpp"

#include "audits/independence.hpp"
#include "audits/store/audit_states.hpp"
#include "audits/store/auditors.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "audits/verbs.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "staff/due.hpp"
#include "staff/kept_from.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits::store {

namespace {

Result<void> check(db::Reader& reader, Audit const& audit, Date today)
{
    if (audit.due_on < today) return Problem{"due_on", "The date the audit is due must be today or in the future"};
    auto const child_case = cases::store::find(reader, audit.case_id);
    if (!child_case) return Problem{"", "This case is no longer there", Problem::Kind::not_found};
    if (!may_audit(reader, audit.auditor, today)) return Problem{"auditor", "Select somebody who may audit"};
    if (auto const pause = pause_of(reader, audit.auditor, today); !pause.empty()) return Problem{"auditor", pause};
    auto const conflict = conflict_in(reader, audit.auditor, *child_case, today);
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
         WHERE case_id = :case_id AND id <> :id AND state IN ('allocated', 'started')
           AND second_read_of IS NULL)sql",
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
                            overall_grade, limited_by_safety, second_read_of, version)
        VALUES (:id, :case_id, :case_number, :team, :worker, :auditor, :sample, :kind, :chosen_at_random, :tool_key,
                :tool_day, 'allocated', :declared, :now, :who, :due_on, NULL, NULL, NULL, NULL, NULL, NULL, 0,
                :second_read_of, 1)
        ON CONFLICT (id) DO NOTHING)sql",
               {{"id", audit.id}, {"case_id", audit.case_id}, {"case_number", audit.case_number}, {"team", audit.team},
                   {"worker", audit.worker}, {"auditor", audit.auditor}, {"sample", audit.sample},
                   {"kind", key_of(audit.kind)}, {"chosen_at_random", audit.chosen_at_random},
                   {"tool_key", audit.tool_key}, {"tool_day", audit.tool_day},
                   {"declared", audit.independence_declared}, {"now", act.when}, {"who", act.who},
                   {"due_on", audit.due_on}, {"second_read_of", audit.second_read_of}})
        == 1;
}

/// The audit and whatever came of it: the cycle that it began, and its actions.
template <class Each> void each_subject(db::Reader& reader, AuditId audit, Each each)
{
    each(history::Subject{"audit", audit.number});
    each(history::Subject{"cycle", audit.number});
    for (auto const& finding : improvement::store::of_source(reader, {"audit", audit.number}))
        for (auto const& action : improvement::store::of_finding(reader, finding.id))
            each(history::Subject{"action", action.id.number});
}

} // namespace

Result<void> allocate(db::Transaction& tx, Audit const& audit, history::Act const& act)
{
    auto const today = act.when.london_date();
    if (auto const fine = check(tx, audit, today); !fine) return fine;
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

Result<void> allocate_second_read(db::Transaction& tx, Audit const& reading, history::Act const& act)
{
    auto const today = act.when.london_date();
    auto const first = find(tx, *reading.second_read_of);
    if (!first || first->is_open()) return Problem{"", "This audit is not submitted", Problem::Kind::not_found};
    if (auto const given = second_read_of(tx, first->id)) {
        if (given->id == reading.id) return {};
        return Problem{"", "This audit has its second reader already"};
    }
    if (auto const fine = check(tx, reading, today); !fine) return fine;
    auto const readers = second_readers_for(tx, *first, staff::PersonId{act.who}, today);
    auto const reader = std::ranges::find(readers, reading.auditor, [](Auditor const& one) { return one.person.id; });
    if (reader == readers.end() || !reader->conflict.empty())
        return Problem{"auditor", reader == readers.end() ? "Select a second reader" : reader->conflict};
    insert(tx, reading, act);
    cases::store::let_read(tx, reading.case_id, reading.auditor, reads_as_auditor, today, staff::Period::open_end());
    begin_blindness(tx, reading);
    // Nobody is named as asking for it: who asks would tell a second read from an audit.
    staff::owe(tx,
        {"audit", reading.id.number, "do_audit", reading.auditor, {}, reading.team, reading.case_number,
            reading.due_on});
    history::record(tx, act, {"audit", reading.id.number}, {}, snapshot_of(reading));
    return {};
}

void begin_blindness(db::Transaction& tx, Audit const& reading)
{
    each_subject(tx, *reading.second_read_of,
        [&](history::Subject const& subject) { staff::keep_from(tx, reading.auditor, subject); });
}

void end_blindness(db::Transaction& tx, Audit const& reading)
{
    each_subject(tx, *reading.second_read_of,
        [&](history::Subject const& subject) { staff::give_back(tx, reading.auditor, subject); });
}

} // namespace gt::audits::store
