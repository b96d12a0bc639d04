#include "platform/db/tests/sample_table.hpp"

#include <thread>

using namespace gt;
using namespace gt::db;

namespace {

constexpr Migration first{"2026_01_01_a.sql", "CREATE TABLE a (id @id);"};
constexpr Migration second{"2026_01_02_b.sql", "CREATE TABLE b (id @id, a_id @ref NOT NULL REFERENCES a (id));"};
constexpr Migration edited{"2026_01_01_a.sql", "CREATE TABLE a (id @id, more @text);"};
constexpr Migration faulty{"2026_01_03_c.sql", "CREATE TABLE c (id @id);\nCREATE TABLE c (id @id);"};

} // namespace

TEST_CASE("migrations are applied once, in the order of their names")
{
    auto const database = testing::TestDatabase::bare();
    CHECK(standing_of(*database, std::array{second, first}) == Standing::behind);

    CHECK(migrate(*database, std::array{second, first}) == 2);
    CHECK(migrate(*database, std::array{second, first}) == 0);
    CHECK(standing_of(*database, std::array{first, second}) == Standing::up_to_date);
}

TEST_CASE("one that comes later is added, even when its name comes earlier")
{
    auto const database = testing::TestDatabase::bare();
    constexpr Migration late{"2025_12_31_z.sql", "CREATE TABLE z (id @id);"};
    migrate(*database, std::array{first});

    CHECK(migrate(*database, std::array{first, late, second}) == 2);
}

TEST_CASE("a migration changed after it was applied is refused by name, and nothing is done")
{
    auto const database = testing::TestDatabase::bare();
    migrate(*database, std::array{first});

    CHECK(standing_of(*database, std::array{edited, second}) == Standing::edited);
    CHECK_THROWS_WITH_AS(migrate(*database, std::array{edited, second}),
        "Migration 2026_01_01_a.sql was changed after it had been applied to this database", std::runtime_error);
    CHECK(standing_of(*database, std::array{first, second}) == Standing::behind);
}

TEST_CASE("a database newer than the program is refused")
{
    auto const database = testing::TestDatabase::bare();
    migrate(*database, std::array{first, second});

    CHECK(standing_of(*database, std::array{first}) == Standing::newer_than_program);
    CHECK_THROWS_WITH_AS(migrate(*database, std::array{first}),
        "This database is newer than the program: the program does not know migration 2026_01_02_b.sql",
        std::runtime_error);
}

TEST_CASE("a migration that fails leaves nothing of itself, and those before it stand")
{
    auto const database = testing::TestDatabase::bare();

    CHECK_THROWS_AS(migrate(*database, std::array{first, faulty}), Error);

    CHECK(standing_of(*database, std::array{first}) == Standing::up_to_date);
    CHECK(kind_of_error([&] { database->read().all(R"sql(SELECT id FROM c)sql"); }) == Error::Kind::misuse);
}

TEST_CASE("two migrations of one name are refused")
{
    auto const database = testing::TestDatabase::bare();

    CHECK_THROWS_WITH_AS(
        migrate(*database, std::array{first, edited}), "Two migrations are named 2026_01_01_a.sql", std::runtime_error);
}

TEST_CASE("processes that start together migrate once between them")
{
    auto const database = testing::TestDatabase::bare();
    Database other{database.options()};
    int mine = 0, theirs = 0;
    {
        std::jthread const one{[&] { mine = migrate(*database, std::array{first, second}); }};
        std::jthread const two{[&] { theirs = migrate(other, std::array{first, second}); }};
    }

    CHECK(mine + theirs == 2);
}

TEST_CASE("SQLite's tables are strict")
{
    if (testing::engine() != Engine::sqlite) {
        MESSAGE("speaks of the other engine alone");
        return;
    }
    auto const database = testing::TestDatabase::bare();
    migrate(*database, std::array{first, second});

    auto const loose = database->read().all(R"sql(
        SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%')sql");

    CHECK(loose.empty());
}
