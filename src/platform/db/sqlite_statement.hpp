#pragma once

#include "platform/db/connection.hpp"

#include <sqlite3.h>

namespace gt::db {

/// Throws for the error that `db` last had. The engine's own sentence names tables and columns for a
/// constraint, and the statement's text when it is malformed; while running it may quote
/// a value, and is then left out.
[[noreturn]] void fail_sqlite(sqlite3* db, bool while_running);

class SqliteStatement : public Statement {
public:
    SqliteStatement(sqlite3* db, std::string const& sql);
    ~SqliteStatement() override { sqlite3_finalize(statement_); }
    SqliteStatement(SqliteStatement const&) = delete;

    std::int64_t run(std::span<Value const* const> values, Delivery delivery, Visit const& visit) override;

private:
    void bind(int place, Value const& value);
    int bound(int place, Value const& value);
    Row row();
    std::shared_ptr<std::vector<std::string> const> column_names(int count) const;
    Value column(int i);

    sqlite3* db_;
    sqlite3_stmt* statement_ = nullptr;
    std::shared_ptr<std::vector<std::string> const> columns_;
};

} // namespace gt::db
