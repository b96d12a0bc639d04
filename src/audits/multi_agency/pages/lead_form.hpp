#pragma once

#include "audits/multi_agency/pages/opened.hpp"

namespace gt::audits::multi_agency {

/// For the lead of an open audit, and for whoever shares out the team's audits: somebody may have left.
bool may_hand_lead_on(staff::Request const& request, JointAudit const& audit);

} // namespace gt::audits::multi_agency
