#pragma once

#include "audits/multi_agency/findings.hpp"
#include "audits/multi_agency/pages/opened.hpp"

namespace gt::audits::multi_agency {

/// What should be better, agency by agency, with its actions; nothing when there is none.
void draw_joint_findings(html::Out& out, JointAudit const& audit, std::vector<AgencyFinding> const& found);

} // namespace gt::audits::multi_agency
