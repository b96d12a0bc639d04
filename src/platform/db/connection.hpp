#pragma once

#include "platform/db/database.hpp"

#include <span>
#include <unordered_map>

namespace gt::db {

/// Gets each row; says whether it wants more.
using Visit = std::function<bool(Row)>;

enum class Access { reading, writing };

/// Whether the engine may hold the whole answer, or is to hand it over row by row.
enum class Delivery { whole, streamed };

/// A statement prepared on one connection.
class Statement {
public:
    virtual ~Statement() = default;

    /// Returns how many rows changed.
    virtual std::int64_t run(std::span<Value const* const> values, Delivery delivery, Visit const& visit) = 0;
};

/// One connection to one engine, used by one thread at a time; it prepares each SQL text once.
///
/// Once a statement has failed, the transaction takes no other and cannot be committed:
/// PostgreSQL is so by nature, and SQLite is made to be, so that code proved on one holds on the other.
class Connection {
public:
    virtual ~Connection() = default;

    /// `sql` is kept as a key, so it must live as long as the program (db::Sql does).
    std::int64_t run(std::string_view sql, std::span<Param const> params, Delivery delivery, Visit const& visit);
    /// As bulk.hpp promises.
    void insert_many(std::string_view sql, std::span<std::vector<Param> const> rows);
    /// One statement without parameters, not remembered.
    void run_once(std::string const& sql);

    void begin(Access access);
    void commit();
    /// Leaves no transaction open; a connection that is lost has none.
    virtual void rollback() noexcept = 0;

    /// While one holds it, other processes that ask for it wait. It outlasts transactions.
    virtual void lock_schema() = 0;
    virtual void unlock_schema() noexcept = 0;

protected:
    virtual std::unique_ptr<Statement> prepare(std::string const& numbered_sql) = 0;
    virtual void send(char const* sql) = 0;
    virtual void start(Access access) = 0;
    virtual void finish() = 0;
    /// Takes rows in the text of COPY; only where that is quicker, which `takes_copies` says.
    virtual void copy_in(std::string const& target, std::string const& lines);
    virtual bool takes_copies() const { return false; }

    void forget_statements() { statements_.clear(); }

private:
    struct Prepared {
        std::vector<std::string_view> names;
        std::unique_ptr<Statement> statement;
    };

    Prepared& prepared(std::string_view sql);
    template <class Work> auto guarded(Work const& work);

    std::unordered_map<std::string_view, Prepared> statements_;
    bool in_use_ = false;
    bool failed_ = false;
};

std::unique_ptr<Connection> open_sqlite(Database::Options const& options, Access access);
std::unique_ptr<Connection> open_postgres(Database::Options const& options);

} // namespace gt::db
