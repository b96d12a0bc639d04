#include "audits/cycle/owed.hpp"

#include "audits/verbs.hpp"
#include "platform/time/working_days.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::audits::cycle {

namespace {

struct Owed {
    StepKind step;
    std::string_view kind;
    std::string_view words;
};

constexpr Owed kinds[] = {
    {StepKind::action_review, "cycle_action_review", "Review the actions of the audit"},
    {StepKind::four_r, "cycle_four_r", "Hold the 4R meeting"},
    {StepKind::re_audit, "cycle_re_audit", "Begin the re-audit"},
    {StepKind::escalation, "cycle_escalation", "Inadequate again: take up the escalation"},
    {StepKind::best_practice, "cycle_best_practice", "Share best practice"},
};

constexpr std::string_view told_kind = "cycle_told";

Owed const& owed(StepKind step) { return *std::ranges::find(kinds, step, &Owed::step); }

std::vector<staff::PersonId> holders(db::Transaction& tx, std::string const& role, Audit const& first, Date today)
{
    std::vector<staff::PersonId> found;
    for (auto const& holder : staff::store::holders(tx, role, first.team, today)) found.push_back(holder.id);
    return found;
}

bool still_audits(db::Transaction& tx, Audit const& first, Date today)
{
    auto const person = staff::store::load_person(tx, first.auditor, today);
    return person && person->may(verb::audit);
}

std::vector<staff::PersonId> owners_of(
    db::Transaction& tx, Terms const& terms, Audit const& first, StepKind kind, Date today)
{
    auto const& step = terms.step(kind);
    if (!step.role.empty()) return holders(tx, step.role, first, today);
    if (still_audits(tx, first, today) || step.tell.empty()) return {first.auditor};
    return holders(tx, step.tell, first, today);
}

} // namespace

void owe(db::Transaction& tx, Terms const& terms, Audit const& first, Step const& step, Date today)
{
    for (auto const owner : owners_of(tx, terms, first, step.kind, today))
        staff::owe(tx,
            {"cycle", first.id.number, std::string{owed(step.kind).kind}, owner, std::nullopt, first.team,
                first.case_number, step.due, step.kind == StepKind::escalation});
}

void tell_if_overdue(db::Transaction& tx, Terms const& terms, Audit const& first, Step const& step, Date today)
{
    auto const& said = terms.step(step.kind);
    if (said.tell.empty() || WorkingDays::england().after(step.due, said.tell_after_working_days) >= today) return;
    for (auto const person : holders(tx, said.tell, first, today))
        staff::owe(tx,
            {"cycle", first.id.number, std::string{told_kind}, person, std::nullopt, first.team, first.case_number,
                step.due});
}

void settle(db::Transaction& tx, AuditId first, StepKind kind)
{
    staff::settle(tx, {"cycle", first.number}, owed(kind).kind);
    staff::settle(tx, {"cycle", first.number}, told_kind); // for another overdue step the day's work tells again
}

void settle_all(db::Transaction& tx, AuditId first) { staff::settle(tx, {"cycle", first.number}); }

void add_due_kinds(staff::House& house)
{
    for (auto const& one : kinds) house.due_kind({one.kind, one.words, "/audits/", "/cycle"});
    house.due_kind({told_kind, "Overdue: what follows the audit", "/audits/", "/cycle"});
}

} // namespace gt::audits::cycle
