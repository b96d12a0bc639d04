#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace gt::db {

/// Writes what the SQLite database `from` holds now into the new file `to`: one consistent state, while others go on
/// reading and writing. On the disk when it returns. Throws Error (its text names files only).
void copy_sqlite(std::string const& from, std::string const& to);

/// How many rows each table of the file holds, by the table's name, after SQLite has checked the whole file.
/// Throws Error when it is damaged or no database.
std::map<std::string, std::int64_t> check_and_count_sqlite(std::string const& file);

} // namespace gt::db
