#pragma once

#include "audits/audit.hpp"
#include "framework/tool.hpp"

namespace gt::audits {

/// What this person may know of the record now: the practitioner grades first and unseen, so the auditor meets the
/// practitioner's own view only once the auditor's grades are all saved; and until the audit is submitted nobody
/// but the auditor meets the auditor's answers, grades or findings, not even as counts (DESIGN section 4).
Record seen_by(staff::PersonId person, Record record, Audit const& audit, framework::Tool const& tool);

/// Whether the practitioner's own grades stand beside the auditor's for this person.
bool sees_own_grades(staff::PersonId person, Audit const& audit);

} // namespace gt::audits
