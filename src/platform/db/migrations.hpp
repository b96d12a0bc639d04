#pragma once

#include "platform/db/database.hpp"

#include <span>

namespace gt::db {

/// One step of the schema, as embedded from a capability's migrations/ folder.
/// Its columns use nine own words (@id @ref @text @date @instant @count @real @flag @bytes),
/// expanded per engine; applied in name order over all capabilities, remembered by
/// name and digest.
struct Migration {
    std::string_view name; ///< "2026_11_22_audits.sql"; two of one name are refused
    std::string_view text; ///< `CREATE TABLE` in capitals; no statement that holds a `;` of its own
};

/// Every capability's, as the program carries them, in name order.
std::vector<Migration> embedded_migrations();

/// The statements of `migration` for `engine`: words become types, SQLite's tables become STRICT.
/// An unknown word throws std::runtime_error.
std::string expand(Migration const& migration, Engine engine);

enum class Standing { up_to_date, behind, newer_than_program, edited };

/// Where this database stands against the program's migrations.
Standing standing_of(Database& database, std::span<Migration const> migrations);

/// Applies what is missing, each in its own transaction. Throws std::runtime_error, in words, when a
/// migration that was applied has since been edited or the database is newer than the program.
/// Processes that start together on one database take turns.
/// Returns how many were applied.
int migrate(Database& database, std::span<Migration const> migrations);

} // namespace gt::db
