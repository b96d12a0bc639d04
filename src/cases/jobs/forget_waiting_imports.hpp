#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// Daily: files that were checked a day ago or more, and never imported, are forgotten. They hold children's data.
void forget_waiting_imports(db::Transaction& tx, staff::JobRun const& run);

} // namespace gt::cases
