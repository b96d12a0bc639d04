#pragma once

#include "platform/db/error.hpp"
#include "platform/db/row.hpp"
#include "platform/db/sql.hpp"
#include "platform/result.hpp"

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <type_traits>

namespace gt::db {

class Connection; ///< one per engine: sqlite_connection.cpp, postgres_connection.cpp
struct Migration;

/// Named parameters are checked both ways on both engines: one that the
/// statement lacks, or one it names that is not given, throws Error::misuse.
/// A list built at run time (its names still literals) is a std::vector<Param>.
using Params = std::initializer_list<Param>;

/// Reads within one snapshot. Belongs to one thread; gives its connection back when it goes.
class Reader {
public:
    explicit Reader(Connection& connection) : connection_{&connection} { }

    /// The first row, if there is any.
    std::optional<Row> one(Sql sql, Params params = {});
    Rows all(Sql sql, Params params = {});
    Rows all(Sql sql, std::vector<Param> const& params);
    /// Row by row, without holding the whole answer. Until it returns, the same Reader
    /// answers nothing else: Error::misuse.
    void each(Sql sql, Params params, std::function<void(Row const&)> const& visit);

protected:
    Connection* connection_;
};

/// A Reader that may also change. It exists only inside Database::write.
class Transaction : public Reader {
public:
    using Reader::Reader;

    /// Returns how many rows changed.
    std::int64_t run(Sql sql, Params params = {});
    std::int64_t run(Sql sql, std::vector<Param> const& params);
};

/// A Reader that holds a connection of the pool for as long as it lives.
class Snapshot : public Reader {
public:
    Snapshot(Snapshot&&) noexcept;
    ~Snapshot();

private:
    friend class Database;
    struct Lease;
    explicit Snapshot(std::unique_ptr<Lease> lease);
    std::unique_ptr<Lease> lease_;
};

enum class Engine { sqlite, postgres };

/// The one database of one authority. Thread-safe.
class Database {
public:
    struct Options {
        std::string sqlite_file; ///< used when `postgres_url` is empty; made when it is not there
        std::string postgres_url; ///< "postgresql://…" or a libpq connection string
        int readers = 4;
        std::chrono::milliseconds wait{5000}; ///< for the writer, a reader or a lock; then Error::busy
        bool fsync = true; ///< false only for tests and for making the large demonstration
    };

    explicit Database(Options const& options);
    ~Database();
    Database(Database const&) = delete;

    Engine engine() const;

    /// One consistent view, for as long as the returned object lives; it is taken at the first
    /// question. It must not outlive the Database.
    Snapshot read();

    /// Runs `work` in one writing transaction: SQL only, no other effect, since it may run
    /// twice (PostgreSQL: SERIALIZABLE, up to five tries with jitter; SQLite: BEGIN IMMEDIATE).
    /// A Problem, an exception, or a statement that fails (even when its Error is caught) undoes
    /// everything; otherwise it is committed, durably. One write at a time; a write within a
    /// write is Error::misuse.
    template <class Work> auto write(Work&& work)
    {
        using Answer = std::invoke_result_t<Work&, Transaction&>;
        if constexpr (std::is_void_v<Answer>) {
            write_erased([&](Transaction& tx) {
                work(tx);
                return true;
            });
        } else if constexpr (std::constructible_from<bool, Answer> && requires(Answer a) { a.problem(); }) {
            std::optional<Answer> answer;
            write_erased([&](Transaction& tx) {
                answer.emplace(work(tx));
                return static_cast<bool>(*answer);
            });
            return std::move(*answer);
        } else {
            std::optional<Answer> answer;
            write_erased([&](Transaction& tx) {
                answer.emplace(work(tx));
                return true;
            });
            return std::move(*answer);
        }
    }

private:
    friend class Snapshot;
    friend int migrate(Database& database, std::span<Migration const> migrations);
    struct Inside;
    void write_erased(std::function<bool(Transaction&)> const& work);
    std::unique_ptr<Inside> inside_;
};

} // namespace gt::db
