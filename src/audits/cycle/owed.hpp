#pragma once

#include "audits/audit.hpp"
#include "audits/cycle/terms.hpp"
#include "platform/db/database.hpp"
#include "staff/house/house.hpp"

namespace gt::audits::cycle {

/// Who a step is asked of stands in *My work*: as the workflow says, the holders of a role over the team or the first
/// auditor; where the first auditor audits here no longer, whoever is told of an overdue re-audit.
void owe(db::Transaction& tx, Terms const& terms, Audit const& first, Step const& step, Date today);
/// Tells of an open step as long overdue as the workflow says, to whom it says.
void tell_if_overdue(db::Transaction& tx, Terms const& terms, Audit const& first, Step const& step, Date today);
void settle(db::Transaction& tx, AuditId first, StepKind kind);
void settle_all(db::Transaction& tx, AuditId first);

void add_due_kinds(staff::House& house);

} // namespace gt::audits::cycle
