#pragma once

#include "platform/db/sql_text.hpp"
#include "platform/db/value.hpp"

#include <span>
#include <string>

namespace gt::db {

/// What stands between INSERT INTO and VALUES, as COPY takes it. Throws Error::misuse unless the statement puts in one
/// row, each column by a parameter of its own.
std::string copy_target(NumberedSql const& insert);

/// Adds a row in the text format of PostgreSQL's COPY.
void append_copy_line(std::string& lines, std::span<Value const* const> values);

} // namespace gt::db
