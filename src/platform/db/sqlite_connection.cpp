#include "platform/db/sqlite_statement.hpp"

namespace gt::db {

namespace {

using Kind = Error::Kind;

class SqliteConnection : public Connection {
public:
    SqliteConnection(Database::Options const& options, Access access) : access_{access}
    {
        int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
            | (access == Access::writing ? SQLITE_OPEN_CREATE : 0);
        try {
            if (sqlite3_open_v2(options.sqlite_file.c_str(), &db_, flags, nullptr) != SQLITE_OK)
                throw Error{Kind::connection, "the database file cannot be opened: " + options.sqlite_file};
            set_up(options);
        } catch (...) {
            sqlite3_close_v2(db_);
            throw;
        }
    }

    ~SqliteConnection() override
    {
        forget_statements();
        if (access_ == Access::writing) sqlite3_exec(db_, "PRAGMA optimize", nullptr, nullptr, nullptr);
        sqlite3_close_v2(db_);
    }
    SqliteConnection(SqliteConnection const&) = delete;

    void rollback() noexcept override
    {
        // Some errors (a full disk) have rolled back already.
        if (!sqlite3_get_autocommit(db_)) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
    }

    // Each migration begins with BEGIN IMMEDIATE and looks again: that is lock enough.
    void lock_schema() override { }
    void unlock_schema() noexcept override { }

protected:
    std::unique_ptr<Statement> prepare(std::string const& sql) override
    {
        return std::make_unique<SqliteStatement>(db_, sql);
    }

    void send(char const* sql) override
    {
        if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail_sqlite(db_, false);
    }

    void start(Access access) override { send(access == Access::writing ? "BEGIN IMMEDIATE" : "BEGIN"); }
    void finish() override { send("COMMIT"); }

private:
    void set_up(Database::Options const& options)
    {
        auto const wait = std::to_string(options.wait.count());
        assert_pragma("busy_timeout", wait, wait);
        assert_pragma("journal_mode", "WAL", "wal");
        assert_pragma("synchronous", options.fsync ? "FULL" : "OFF", options.fsync ? "2" : "0");
        assert_pragma("foreign_keys", "ON", "1");
        assert_pragma("temp_store", "MEMORY", "2");
        assert_pragma("cache_size", "-8000", "-8000");
        assert_pragma("trusted_schema", "OFF", "0");
        if (access_ == Access::reading) assert_pragma("query_only", "ON", "1");
    }

    /// An unknown or refused pragma is silent, so what stands is read back.
    void assert_pragma(std::string const& name, std::string const& wanted, std::string const& stands)
    {
        send(("PRAGMA " + name + " = " + wanted).c_str());
        bool holds = false;
        SqliteStatement{db_, "PRAGMA " + name}.run({}, Delivery::whole, [&](Row const& row) {
            auto const& value = row.at(name == "busy_timeout" ? "timeout" : name);
            auto const* number = std::get_if<std::int64_t>(&value);
            holds = number ? std::to_string(*number) == stands : std::get<std::string>(value) == stands;
            return false;
        });
        if (!holds) throw Error{Kind::connection, "SQLite does not take PRAGMA " + name + " = " + wanted};
    }

    sqlite3* db_ = nullptr;
    Access access_;
};

} // namespace

std::unique_ptr<Connection> open_sqlite(Database::Options const& options, Access access)
{
    return std::make_unique<SqliteConnection>(options, access);
}

} // namespace gt::db
