#pragma once

#include "audits/agreement/consistency.hpp"
#include "platform/html/out.hpp"

namespace gt::audits {

/// In words first; then both readers' grades against each other, the measures, and by auditor, team and domain.
void draw_consistency(html::Out& out, Consistency const& consistency);

} // namespace gt::audits
