#pragma once

#include "staff/house/house.hpp"

namespace gt::oversight {

/// Daily: a worker's alert that nobody answered goes to those above, after the working days and to the role that the
/// framework says, once.
void climb_alerts(db::Transaction& tx, staff::JobRun const& run);

} // namespace gt::oversight
