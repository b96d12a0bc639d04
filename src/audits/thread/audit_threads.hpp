#pragma once

#include "staff/house/house.hpp"

namespace gt::audits {

/// Audits and their re-audits on the way from a standard to what changed, and re-audits that were not done.
void add_audit_threads(staff::House& house);

} // namespace gt::audits
