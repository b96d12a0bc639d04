#pragma once

#include "audits/audit.hpp"
#include "platform/db/database.hpp"
#include "programme/exemption.hpp"
#include "programme/plan.hpp"

#include <vector>

namespace gt::programme::store {

/// Who asks: what they see is limited to their teams, and names to those of teams whose audits they may see [D-29].
/// Nobody: the council as a whole, for the command line and tests.
struct Scope {
    std::optional<staff::PersonId> person;
    Date today;
    std::optional<staff::PersonId> only = {}; ///< count this one person's share alone
};

/// An audit that counts for the programme: submitted, and no re-audit or second read.
struct DoneAudit {
    audits::AuditId id;
    std::string case_number;
    staff::PersonId auditor;
    staff::TeamId team;
    Date on;
    std::string area; ///< of the programme, as its sample says; empty: none
};
/// Whether it counts for that share of the quota.
bool counts_for(Quota const& quota, Holding const& holding, DoneAudit const& audit);
std::vector<DoneAudit> done_audits(db::Reader& reader, Period days, std::optional<staff::PersonId> auditor = {});

/// Everybody who owes a share of the quota in those days, without exemptions; by team and name.
std::vector<Holding> holdings_of(
    db::Reader& reader, Quota const& quota, Scope const& scope, Period days, std::vector<DoneAudit> const& done);

/// The same of one person alone, whoever asks.
std::vector<Holding> own_holdings(
    db::Reader& reader, Quota const& quota, staff::PersonId person, Period days, std::vector<DoneAudit> const& done);

void put_exemptions(Quota const& quota, std::vector<Holding>& holdings, std::vector<Exemption> const& exemptions);

} // namespace gt::programme::store
