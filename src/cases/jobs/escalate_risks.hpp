#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// What nobody answered by the end of its day goes to the head of service, once.
void escalate_risks(db::Transaction& tx, staff::JobRun const& run);

} // namespace gt::cases
