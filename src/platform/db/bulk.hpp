#pragma once

#include "platform/db/database.hpp"

namespace gt::db {

/// One row's parameters, as Transaction::run takes them.
using BulkRow = std::vector<Param>;

/// Runs the statement once for each row, by the quickest way that the engine has: PostgreSQL takes them by COPY, in one
/// round trip. `insert` is "INSERT INTO table (columns) VALUES (:a, :b)" with one name for each column and nothing
/// else; any other is Error::misuse on both engines.
void insert_many(Transaction& tx, Sql insert, std::vector<BulkRow> const& rows);

} // namespace gt::db
