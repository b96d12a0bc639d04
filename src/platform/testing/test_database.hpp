#pragma once

#include "platform/db/database.hpp"

namespace gt::testing {

/// A database of its own for one test, gone when it goes: SQLite, or PostgreSQL when the environment's
/// GOLDENTHREAD_TEST_PG holds a connection string (bin/test-postgres gives one).
/// It is copied from a template that is made once in each process.
class TestDatabase {
public:
    /// With every embedded migration applied.
    TestDatabase();
    /// With every migration applied and `fill` run; `name` tells its template from others.
    static TestDatabase prepared(std::string const& name, std::function<void(db::Database&)> const& fill);
    /// Without any table.
    static TestDatabase bare();

    TestDatabase(TestDatabase&&) noexcept;
    ~TestDatabase();

    db::Database& operator*() const;
    db::Database* operator->() const { return &**this; }

    /// To open the same database a second time, as another process would.
    db::Database::Options const& options() const;

private:
    struct Inside;
    explicit TestDatabase(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// The engine that this run of the tests uses.
db::Engine engine();

} // namespace gt::testing
