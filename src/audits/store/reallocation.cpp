#include "audits/store/reallocation.hpp"

#include "audits/independence.hpp"
#include "audits/store/allocation.hpp"
#include "audits/store/audit_states.hpp"
#include "audits/store/auditors.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/hand_ons.hpp"
#include "audits/store/second_reads.hpp"
#include "cases/store/cases.hpp"
#include "staff/due.hpp"

namespace gt::audits::store {

namespace {

/// Why the new reader of a second read would not be blind, or not unprejudiced; empty: nothing.
std::string prejudice_in(db::Reader& reader, Audit const& reading, staff::PersonId to, staff::PersonId by, Date today)
{
    auto const first = find(reader, *reading.second_read_of);
    auto const readers = second_readers_for(reader, *first, by, today);
    auto const found = std::ranges::find(readers, to, [](Auditor const& one) { return one.person.id; });
    return found == readers.end() ? "They may not audit" : found->conflict;
}

std::string refusal_of(
    db::Reader& reader, Audit const& audit, staff::PersonId to, bool declared, staff::PersonId by, Date today)
{
    if (audit.auditor == to) return "They have it already";
    if (audit.is_second_read())
        if (auto const prejudice = prejudice_in(reader, audit, to, by, today); !prejudice.empty()) return prejudice;
    auto const child = cases::store::find(reader, audit.case_id);
    if (!child) return "This case is no longer there";
    auto const conflict = conflict_in(reader, to, *child, today);
    if (!conflict.empty()) return conflict;
    if (needs_declaration(*child) && !declared)
        return "The worker's name is matched to no one, and independence is not declared";
    return {};
}

/// The old auditor's sight of the case ends, unless another audit of theirs needs it; the new one's begins.
void change_readers(db::Transaction& tx, Audit const& audit, staff::PersonId to, Date today)
{
    auto const others = tx.one(R"sql(
        SELECT count(id) AS audits FROM audits
         WHERE case_id = :case_id AND auditor_id = :auditor AND id <> :id AND state <> 'final')sql",
        {{"case_id", audit.case_id}, {"auditor", audit.auditor}, {"id", audit.id}});
    if (others->count("audits") == 0)
        cases::store::stop_reading(tx, audit.case_id, audit.auditor, reads_as_auditor, today);
    cases::store::let_read(tx, audit.case_id, to, reads_as_auditor, today, staff::Period::open_end());
}

void change_what_is_owed(db::Transaction& tx, Audit const& audit, staff::PersonId to, staff::PersonId by)
{
    staff::settle_for(tx, {"audit", audit.id.number}, "do_audit", audit.auditor);
    // Who asks would tell a second read from an audit.
    auto const asked_by = audit.is_second_read() ? std::nullopt : std::optional{by};
    staff::owe(tx, {"audit", audit.id.number, "do_audit", to, asked_by, audit.team, audit.case_number, audit.due_on});
    // Whoever is still to grade their own practice does it for the new auditor.
    tx.run(R"sql(
        UPDATE due SET asked_by_id = :to
         WHERE subject_kind = 'audit' AND subject_id = :id AND kind = 'grade_own_practice')sql",
        {{"to", to}, {"id", audit.id}});
}

/// A second read begins anew: whoever takes it over grades without having read what somebody else began to think.
Result<Audit> as_handed_on(db::Transaction& tx, Audit const& audit, history::Act const& act)
{
    if (!audit.is_second_read()) return audit;
    if (auto const taken_back = take_back_record(tx, audit, act); !taken_back) return taken_back.problem();
    return *find(tx, audit.id);
}

Result<void> hand_one_on(db::Transaction& tx, Audit const& read, staff::PersonId to, bool declared,
    std::string const& reason, history::Act const& act)
{
    auto const handed = as_handed_on(tx, read, act);
    if (!handed) return handed.problem();
    auto const& audit = *handed;
    auto const today = act.when.london_date();
    if (auto const refusal = refusal_of(tx, audit, to, declared, staff::PersonId{act.who}, today); !refusal.empty())
        return Problem{"to", "Case " + audit.case_number + ": " + refusal};
    auto const changed = tx.run(R"sql(
        UPDATE audits SET auditor_id = :to, independence_declared = :declared, version = version + 1
         WHERE id = :id AND version = :version AND state IN ('allocated', 'started'))sql",
        {{"to", to}, {"declared", declared}, {"id", audit.id}, {"version", audit.version}});
    if (changed == 0) return conflict();
    change_readers(tx, audit, to, today);
    change_what_is_owed(tx, audit, to, staff::PersonId{act.who});
    auto after = audit;
    after.auditor = to;
    if (audit.is_second_read()) {
        end_blindness(tx, audit);
        begin_blindness(tx, after);
    }
    auto const before = snapshot_of(audit);
    put_hand_on(tx, {"audit", audit.id.number}, {audit.auditor, to, reason}, act);
    auto state = snapshot_of(after);
    history::record(tx, act, {"audit", audit.id.number}, before, with_why(state, reason));
    return {};
}

} // namespace

std::vector<Burdened> burdened(db::Reader& reader, staff::Person const& person, Date today)
{
    std::vector<Burdened> found;
    for (auto const& row : reader.all(R"sql(
             SELECT p.id, p.name, p.sort_key, count(a.id) AS open_audits
               FROM audits a
               JOIN people p ON p.id = a.auditor_id
               JOIN cases c ON c.id = a.case_id
              WHERE a.state IN ('allocated', 'started')
                AND (c.restricted = 0
                     OR c.id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
                AND (a.second_read_of IS NULL
                     OR a.team_id IN (SELECT team_id FROM sight
                                       WHERE person_id = :person AND verb = 'audits.second_read_draw'
                                         AND valid_from <= :today AND valid_to >= :today))
                AND a.team_id IN (SELECT team_id FROM sight
                                   WHERE person_id = :person AND verb = 'audits.sample'
                                     AND valid_from <= :today AND valid_to >= :today)
              GROUP BY p.id, p.name, p.sort_key
              ORDER BY p.sort_key, p.id)sql",
             {{"person", person.id}, {"today", today}}))
        found.push_back({row.get<staff::PersonId>("id"), row.text("name"), row.count("open_audits")});
    return found;
}

std::vector<Audit> open_audits_of(db::Reader& reader, staff::Person const& person, staff::PersonId auditor, Date today)
{
    std::vector<Audit> audits;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id
               FROM audits a JOIN cases c ON c.id = a.case_id
              WHERE a.auditor_id = :auditor AND a.state IN ('allocated', 'started')
                AND (c.restricted = 0
                     OR c.id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
                AND (a.second_read_of IS NULL
                     OR a.team_id IN (SELECT team_id FROM sight
                                       WHERE person_id = :person AND verb = 'audits.second_read_draw'
                                         AND valid_from <= :today AND valid_to >= :today))
                AND a.team_id IN (SELECT team_id FROM sight
                                   WHERE person_id = :person AND verb = 'audits.sample'
                                     AND valid_from <= :today AND valid_to >= :today)
              ORDER BY a.due_on, a.id)sql",
             {{"auditor", auditor}, {"person", person.id}, {"today", today}}))
        audits.push_back(*find(reader, row.get<AuditId>("id")));
    return audits;
}

std::vector<Handing> handings(
    db::Reader& reader, std::vector<Audit> const& audits, NewAuditor const& to, staff::PersonId by, Date today)
{
    std::vector<Handing> found;
    found.reserve(audits.size());
    for (auto const& audit : audits)
        found.push_back({audit, refusal_of(reader, audit, to.person, to.declared, by, today)});
    return found;
}

Result<void> hand_on(db::Transaction& tx, std::vector<Audit> const& audits, staff::PersonId to, bool declared,
    std::string const& reason, history::Act const& act)
{
    if (!may_audit(tx, to, act.when.london_date())) return Problem{"to", "Select somebody who may audit"};
    if (auto const pause = pause_of(tx, to, act.when.london_date()); !pause.empty()) return Problem{"to", pause};
    for (auto const& audit : audits)
        if (auto const handed = hand_one_on(tx, audit, to, declared, reason, act); !handed) return handed;
    return {};
}

} // namespace gt::audits::store
