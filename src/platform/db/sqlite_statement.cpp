#include "platform/db/sqlite_statement.hpp"

namespace gt::db {

namespace {

using Kind = Error::Kind;

Kind kind_of(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return Kind::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return Kind::foreign_key;
    case SQLITE_CONSTRAINT_NOTNULL:
        return Kind::not_null;
    case SQLITE_CONSTRAINT_CHECK:
        return Kind::check;
    case SQLITE_CONSTRAINT_DATATYPE:
        return Kind::misuse;
    default:
        break;
    }
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::busy;
    case SQLITE_FULL:
        return Kind::disk_full;
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
        return Kind::connection;
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
    case SQLITE_READONLY:
        return Kind::misuse;
    default:
        return Kind::other;
    }
}

struct Ending {
    sqlite3_stmt* statement;
    ~Ending()
    {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

} // namespace

void fail_sqlite(sqlite3* db, bool while_running)
{
    auto const code = sqlite3_extended_errcode(db);
    bool const safe = !while_running || (code & 0xFF) == SQLITE_CONSTRAINT;
    throw Error{kind_of(code), safe ? sqlite3_errmsg(db) : sqlite3_errstr(code)};
}

SqliteStatement::SqliteStatement(sqlite3* db, std::string const& sql) : db_{db}
{
    char const* rest = nullptr;
    int const code = sqlite3_prepare_v3(
        db, sql.c_str(), static_cast<int>(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement_, &rest);
    if (code != SQLITE_OK) fail_sqlite(db, false);
    if (!statement_ || std::string_view{rest}.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
        sqlite3_finalize(statement_);
        throw Error{Kind::misuse, "not exactly one statement"};
    }
}

std::int64_t SqliteStatement::run(std::span<Value const* const> values, Delivery, Visit const& visit)
{
    Ending const ending{statement_};
    for (std::size_t i = 0; i < values.size(); ++i) bind(static_cast<int>(i) + 1, *values[i]);

    bool const reading = sqlite3_stmt_readonly(statement_);
    auto const before = sqlite3_total_changes64(db_);
    bool wanted = true;
    int code = 0;
    while ((code = sqlite3_step(statement_)) == SQLITE_ROW) {
        if (wanted) wanted = visit(row());
        // A writing statement is always run to its end: only there are foreign keys checked.
        if (!wanted && reading) return 0;
    }
    if (code != SQLITE_DONE) fail_sqlite(db_, true);
    // sqlite3_changes keeps the last writing statement's count, so it is no use after others.
    return sqlite3_total_changes64(db_) == before ? 0 : sqlite3_changes64(db_);
}

void SqliteStatement::bind(int place, Value const& value)
{
    if (bound(place, value) != SQLITE_OK) fail_sqlite(db_, true);
}

int SqliteStatement::bound(int place, Value const& value)
{
    if (auto const* number = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(statement_, place, *number);
    if (auto const* real = std::get_if<double>(&value)) return sqlite3_bind_double(statement_, place, *real);
    if (auto const* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text64(statement_, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    if (auto const* bytes = std::get_if<Bytes>(&value)) {
        // No bytes at all have no address, which SQLite would take for NULL.
        void const* const start = bytes->empty() ? static_cast<void const*>("") : bytes->data();
        return sqlite3_bind_blob64(statement_, place, start, bytes->size(), SQLITE_STATIC);
    }
    return sqlite3_bind_null(statement_, place);
}

Row SqliteStatement::row()
{
    int const count = sqlite3_column_count(statement_);
    if (!columns_ || std::ssize(*columns_) != count) columns_ = column_names(count);
    std::vector<Value> values;
    values.reserve(count);
    for (int i = 0; i < count; ++i) values.push_back(column(i));
    return {columns_, std::move(values)};
}

std::shared_ptr<std::vector<std::string> const> SqliteStatement::column_names(int count) const
{
    auto names = std::make_shared<std::vector<std::string>>();
    for (int i = 0; i < count; ++i) names->emplace_back(sqlite3_column_name(statement_, i));
    return names;
}

Value SqliteStatement::column(int i)
{
    switch (sqlite3_column_type(statement_, i)) {
    case SQLITE_INTEGER:
        return sqlite3_column_int64(statement_, i);
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement_, i);
    case SQLITE_NULL:
        return std::monostate{};
    case SQLITE_BLOB: {
        auto const* start = static_cast<unsigned char const*>(sqlite3_column_blob(statement_, i));
        return Bytes(start, start + sqlite3_column_bytes(statement_, i));
    }
    default: {
        auto const* start = reinterpret_cast<char const*>(sqlite3_column_text(statement_, i));
        return std::string(start, sqlite3_column_bytes(statement_, i));
    }
    }
}

} // namespace gt::db
