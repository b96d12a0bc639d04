#pragma once

#include "audits/pages/at_hand.hpp"

namespace gt::audits {

/// What the team manager sees in this work, and the form for whoever may say so: not the auditor, not the worker, and
/// only until the audit is final. Before that the worker and others read it once the audit is submitted.
void draw_managers_view(html::Out& out, staff::Request const& request, AtHand const& at_hand);

} // namespace gt::audits
