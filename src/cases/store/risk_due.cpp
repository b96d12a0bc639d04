#include "cases/store/risk_due.hpp"

#include "cases/store/risks.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::cases::store {

namespace {

/// The head of service over the child's team; where there is none but who raised it, whoever else may answer there.
std::vector<staff::StaffMember> heads_of(db::Reader& reader, Risk const& risk, Date today)
{
    auto const is_raiser = [&](staff::StaffMember const& member) { return member.id == risk.raised_by; };
    auto heads = risk.team ? staff::store::holders(reader, "head_of_service", *risk.team, today)
                           : std::vector<staff::StaffMember>{};
    std::erase_if(heads, is_raiser);
    if (heads.empty()) heads = who_may_answer(reader, risk.team, today);
    std::erase_if(heads, is_raiser);
    return heads;
}

} // namespace

void owe_risk(db::Transaction& tx, Risk const& risk, std::string_view case_number, Date today)
{
    staff::settle(tx, {"risk", risk.id.number});
    auto const owe = [&](std::string_view kind, staff::PersonId owner, Date on) {
        staff::owe(tx,
            {"risk", risk.id.number, std::string{kind}, owner, risk.raised_by, risk.team,
                "case " + std::string{case_number}, on, true});
    };
    switch (risk.state) {
    case RiskState::raised:
        if (risk.told) owe(due::answer, *risk.told, risk.due);
        if (!risk.escalated_at) return;
        for (auto const& head : heads_of(tx, risk, today)) owe(due::answer_for_service, head.id, risk.due);
        return;
    case RiskState::answered:
        return owe(due::close, risk.raised_by, WorkingDays::england().on_or_after(today));
    case RiskState::closed:
        return;
    }
}

} // namespace gt::cases::store
