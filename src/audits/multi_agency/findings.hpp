#pragma once

#include "audits/multi_agency/store.hpp"
#include "improvement/action.hpp"

namespace gt::audits::multi_agency {

/// An area for improvement of the synthesis, whose part it lies in, and what is done about it. A partner's part is
/// followed up by somebody here: nobody of an agency has an account.
struct AgencyFinding {
    improvement::Finding finding;
    improvement::Action action;
    GradedPart part = {};
};

/// Those that stand, the first one first.
std::vector<AgencyFinding> findings_of(db::Reader& reader, JointAuditId id);
/// A draft until the synthesis is agreed: its action is owed by nobody before. Adding the same again changes nothing;
/// a conflict once the audit is agreed.
Result<void> add_finding(
    db::Transaction& tx, JointAudit const& audit, AgencyFinding const& found, history::Act const& act);
/// Taken back before the synthesis was agreed.
Result<void> take_finding_back(
    db::Transaction& tx, JointAudit const& audit, improvement::FindingId id, history::Act const& act);

/// "Children's social care", "Police".
std::string name_of(JointAudit const& audit, GradedPart const& part);

} // namespace gt::audits::multi_agency
