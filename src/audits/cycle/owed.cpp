#include "audits/cycle/owed.hpp"

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

Owed const& owed(StepKind step) { return *std::ranges::find(kinds, step, &Owed::step); }

std::vector<staff::PersonId> owners_of(db::Transaction& tx, Audit const& first, StepKind kind, Date today)
{
    if (kind == StepKind::re_audit) return {first.auditor};
    auto const role = kind == StepKind::escalation ? "head_of_service" : "team_manager";
    std::vector<staff::PersonId> owners;
    for (auto const& holder : staff::store::holders(tx, role, first.team, today)) owners.push_back(holder.id);
    return owners;
}

} // namespace

void owe(db::Transaction& tx, Audit const& first, Step const& step, Date today)
{
    for (auto const owner : owners_of(tx, first, step.kind, today))
        staff::owe(tx,
            {"cycle", first.id.number, std::string{owed(step.kind).kind}, owner, std::nullopt, first.team,
                first.case_number, step.due, step.kind == StepKind::escalation});
}

void settle(db::Transaction& tx, AuditId first, StepKind kind)
{
    staff::settle(tx, {"cycle", first.number}, owed(kind).kind);
}

void settle_all(db::Transaction& tx, AuditId first) { staff::settle(tx, {"cycle", first.number}); }

void add_due_kinds(staff::House& house)
{
    for (auto const& one : kinds) house.due_kind({one.kind, one.words, "/audits/", "/cycle"});
}

} // namespace gt::audits::cycle
