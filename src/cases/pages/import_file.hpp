#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /imports/new: choose a file; /imports/checks/{token}: what it would change; POST /imports: do it.
void add_import_file(staff::House& house);

} // namespace gt::cases
