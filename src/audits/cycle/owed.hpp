#pragma once

#include "audits/audit.hpp"
#include "audits/cycle/cycle.hpp"
#include "platform/db/database.hpp"
#include "staff/house/house.hpp"

namespace gt::audits::cycle {

/// Who a step is asked of stands in *My work*: the team's managers, the first auditor, or the head of service.
void owe(db::Transaction& tx, Audit const& first, Step const& step, Date today);
void settle(db::Transaction& tx, AuditId first, StepKind kind);
void settle_all(db::Transaction& tx, AuditId first);

void add_due_kinds(staff::House& house);

} // namespace gt::audits::cycle
