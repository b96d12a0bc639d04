#pragma once

#include "platform/db/database.hpp"

#include <map>
#include <string>

namespace gt::testing {

/// How many rows each table holds, whatever tables there are: equal counts are equal texts.
std::map<std::string, std::string> row_counts(db::Database& database);

} // namespace gt::testing
