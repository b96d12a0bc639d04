#include "raw_sql.hpp"

#include <algorithm>
#include <stdexcept>

namespace gt::bench {

namespace {

[[noreturn]] void fail(sqlite3* connection)
{
    throw std::runtime_error{std::string{"raw SQL: "} + sqlite3_errmsg(connection)};
}

void send(sqlite3* connection, char const* sql)
{
    if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(connection);
}

std::int64_t read_row(sqlite3_stmt* statement)
{
    std::int64_t read = 0;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        auto const type = sqlite3_column_type(statement, i);
        if (type == SQLITE_INTEGER)
            read += sqlite3_column_int64(statement, i) & 1;
        else if (type == SQLITE_TEXT)
            read += *sqlite3_column_text(statement, i) + sqlite3_column_bytes(statement, i);
        else if (type != SQLITE_NULL)
            read += sqlite3_column_blob(statement, i) != nullptr;
    }
    return read;
}

int bind_value(sqlite3_stmt* statement, int place, db::Value const& value)
{
    if (auto const* number = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(statement, place, *number);
    if (auto const* real = std::get_if<double>(&value)) return sqlite3_bind_double(statement, place, *real);
    if (auto const* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    if (auto const* bytes = std::get_if<db::Bytes>(&value))
        return sqlite3_bind_blob64(statement, place, bytes->empty() ? static_cast<void const*>("") : bytes->data(),
            bytes->size(), SQLITE_STATIC);
    return sqlite3_bind_null(statement, place);
}

/// Each row of the history is a new one: its id (1) and its sequence (4) count up, and its id among those to be sealed.
std::vector<int> counting_places(std::string_view sql)
{
    if (sql.find("INSERT INTO history (") != std::string_view::npos) return {1, 4};
    if (sql.find("INSERT INTO history_unsealed (") != std::string_view::npos) return {1};
    return {};
}

} // namespace

RawSql::RawSql(std::string const& database_file, std::vector<Ran> const& statements) : file_{database_file}
{
    for (auto const& ran : statements)
        steps_.push_back({prepared(connection_for(ran.connection), ran.sql), ran.values, counting_places(ran.sql)});
}

RawSql::~RawSql()
{
    for (auto const& [key, statement] : prepared_) sqlite3_finalize(statement);
    for (auto const& [original, connection] : connections_) sqlite3_close_v2(connection);
}

/// One for each connection that the page used, set up as the program sets up its own.
sqlite3* RawSql::connection_for(sqlite3* original)
{
    auto& connection = connections_[original];
    if (connection) return connection;
    if (sqlite3_open_v2(file_.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        fail(connection);
    send(connection,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000; PRAGMA trusted_schema = OFF");
    return connection;
}

sqlite3_stmt* RawSql::prepared(sqlite3* connection, std::string const& sql)
{
    auto& statement = prepared_[{connection, sql}];
    if (!statement
        && sqlite3_prepare_v3(connection, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        fail(connection);
    return statement;
}

void RawSql::bind(Step const& step) const
{
    for (auto const& [place, value] : step.values) {
        auto const* number = std::get_if<std::int64_t>(&value);
        bool const counts_up = number && std::ranges::find(step.counting, place) != step.counting.end();
        auto const code = counts_up ? sqlite3_bind_int64(step.statement, place, *number + turn_)
                                    : bind_value(step.statement, place, value);
        if (code != SQLITE_OK) fail(sqlite3_db_handle(step.statement));
    }
}

void RawSql::run()
{
    ++turn_;
    for (auto const& step : steps_) {
        bind(step);
        int code = 0;
        while ((code = sqlite3_step(step.statement)) == SQLITE_ROW) read_ += read_row(step.statement);
        if (code != SQLITE_DONE) fail(sqlite3_db_handle(step.statement));
        sqlite3_reset(step.statement);
    }
}

} // namespace gt::bench
