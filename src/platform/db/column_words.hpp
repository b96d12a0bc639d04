#pragma once

#include "platform/db/migrations.hpp"

namespace gt::db {

/// Each statement of `migration`, as `engine` takes it.
std::vector<std::string> expanded(Migration const& migration, Engine engine);

} // namespace gt::db
