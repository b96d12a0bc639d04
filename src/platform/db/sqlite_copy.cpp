#include "platform/db/sqlite_copy.hpp"

#include "platform/db/error.hpp"
#include "platform/files/durable.hpp"

#include <functional>
#include <memory>
#include <sqlite3.h>
#include <vector>

namespace gt::db {

namespace {

using Handle = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
using Query = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

[[noreturn]] void fail(std::string const& file, std::string const& what)
{
    throw Error{Error::Kind::connection, what + ": " + file};
}

Handle open_read_only(std::string const& file)
{
    sqlite3* opened = nullptr;
    auto const code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle database{opened, sqlite3_close_v2};
    if (code != SQLITE_OK) fail(file, "the database file cannot be opened");
    sqlite3_busy_timeout(opened, 5000);
    return database;
}

Query prepared(sqlite3* database, std::string const& sql, std::string const& file)
{
    sqlite3_stmt* statement = nullptr;
    auto const code = sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
    Query query{statement, sqlite3_finalize};
    if (code != SQLITE_OK) fail(file, "the file is no database, or is damaged");
    return query;
}

void each(
    sqlite3* database, std::string const& sql, std::string const& file, std::function<void(sqlite3_stmt*)> const& take)
{
    auto const query = prepared(database, sql, file);
    int code = 0;
    while ((code = sqlite3_step(query.get())) == SQLITE_ROW) take(query.get());
    if (code != SQLITE_DONE) fail(file, "the database is damaged");
}

std::string text_of(sqlite3_stmt* row)
{
    auto const* text = reinterpret_cast<char const*>(sqlite3_column_text(row, 0));
    return text ? text : "";
}

} // namespace

void copy_sqlite(std::string const& from, std::string const& to)
{
    auto const database = open_read_only(from);
    auto const query = prepared(database.get(), "VACUUM INTO ?1", from);
    sqlite3_bind_text(query.get(), 1, to.c_str(), -1, SQLITE_STATIC);
    if (sqlite3_step(query.get()) != SQLITE_DONE) fail(to, "the copy cannot be written (is the disk full?)");
    files::make_durable(to);
}

std::map<std::string, std::int64_t> check_and_count_sqlite(std::string const& file)
{
    auto const database = open_read_only(file);
    each(database.get(), "PRAGMA integrity_check(1)", file, [&](sqlite3_stmt* row) {
        if (text_of(row) != "ok") fail(file, "the database is damaged");
    });
    std::vector<std::string> tables;
    each(database.get(), "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'", file,
        [&](sqlite3_stmt* row) { tables.push_back(text_of(row)); });
    std::map<std::string, std::int64_t> counts;
    for (auto const& table : tables)
        each(database.get(), "SELECT count(*) FROM \"" + table + "\"", file,
            [&](sqlite3_stmt* row) { counts[table] = sqlite3_column_int64(row, 0); });
    return counts;
}

} // namespace gt::db
