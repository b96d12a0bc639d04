#pragma once

#include "audits/audit.hpp"
#include "audits/moderation/moderation.hpp"
#include "framework/rules.hpp"

namespace gt::audits::moderation {

/// Which rules ask that a submitted audit be moderated; none for a second read. `place_since_training`: which of the
/// auditor's audits it is since they were trained, from 1; 0 when they are not in the register.
std::vector<Cause> causes_of(framework::Rules const& rules, Audit const& audit, int place_since_training);

} // namespace gt::audits::moderation
