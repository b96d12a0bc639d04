#include "audits/multi_agency/lead.hpp"

#include "audits/multi_agency/states.hpp"
#include "audits/multi_agency/store.hpp"
#include "audits/store/auditors.hpp"
#include "audits/store/hand_ons.hpp"
#include "audits/verbs.hpp"
#include "cases/store/cases.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <algorithm>

namespace gt::audits::multi_agency {

namespace {

std::string why_not(db::Reader& reader, JointAudit const& audit, staff::PersonId to, Date today)
{
    if (audit.lead == to) return "They lead it already";
    auto const able = staff::store::who_may(reader, verb::lead_multi_agency, audit.team, today);
    if (std::ranges::find(able, to, &staff::StaffMember::id) == able.end())
        return "Select somebody who leads audits with partner agencies";
    auto const child = cases::store::find(reader, audit.case_id);
    return child ? store::conflict_in(reader, to, *child, today) : "This case is no longer there";
}

} // namespace

Result<void> hand_lead_on(db::Transaction& tx, JointAudit const& audit, staff::PersonId to, std::string const& reason,
    history::Act const& act)
{
    auto const today = act.when.london_date();
    if (auto const refusal = why_not(tx, audit, to, today); !refusal.empty()) return Problem{"lead", refusal};
    auto const changed = tx.run(R"sql(
        UPDATE multi_agency_audits SET lead_id = :to, version = version + 1
         WHERE id = :id AND version = :version AND agreed_at IS NULL)sql",
        {{"to", to}, {"id", audit.id}, {"version", audit.version}});
    if (changed == 0) return conflict();
    cases::store::stop_reading(tx, audit.case_id, audit.lead, reads_as_lead, today);
    cases::store::let_read(tx, audit.case_id, to, reads_as_lead, today, staff::Period::open_end());
    staff::settle(tx, {audit_kind, audit.id.number});
    staff::owe(tx,
        {std::string{audit_kind}, audit.id.number, "lead_multi_agency", to, staff::PersonId{act.who}, audit.team,
            audit.case_number, audit.due_on});
    history::Subject const subject{audit_kind, audit.id.number};
    store::put_hand_on(tx, subject, {audit.lead, to, reason}, act);
    auto after = audit;
    after.lead = to;
    auto state = snapshot_of(after);
    history::record(tx, act, subject, snapshot_of(audit), store::with_why(state, reason));
    return {};
}

} // namespace gt::audits::multi_agency
