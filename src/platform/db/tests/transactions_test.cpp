#include "platform/db/tests/sample_table.hpp"

#include <atomic>
#include <barrier>
#include <thread>

using namespace gt;
using namespace gt::db;

namespace {

void insert_team(Transaction& tx, std::int64_t id)
{
    tx.run(R"sql(INSERT INTO teams (id, name) VALUES (:id, :name))sql", {{"id", id}, {"name", std::to_string(id)}});
}

/// Read, then write what was read: what two writers at once would get wrong.
std::int64_t add_the_next(Transaction& tx)
{
    auto const next = tx.one(R"sql(SELECT coalesce(max(id), 0) + 1 AS next FROM teams)sql")->number("next");
    insert_team(tx, next);
    return next;
}

} // namespace

TEST_CASE("a write returns what its work returns, and how many rows changed")
{
    auto const database = sample_database();

    CHECK(database->write([](Transaction& tx) { return add_the_next(tx); }) == 1);
    CHECK(database->write([](Transaction& tx) { return add_the_next(tx); }) == 2);
    CHECK(database->write([](Transaction& tx) {
        return tx.run(R"sql(UPDATE teams SET name = name || :more)sql", {{"more", "!"}});
    }) == 2);
    CHECK(database->write([](Transaction& tx) { return tx.run(R"sql(DELETE FROM teams WHERE id = 9)sql"); }) == 0);
    CHECK(database->write([](Transaction& tx) { return tx.run(R"sql(SELECT id FROM teams)sql"); }) == 0);
}

TEST_CASE("a Problem undoes everything, and comes back")
{
    auto const database = sample_database();

    auto const saved = database->write([](Transaction& tx) -> Result<int> {
        insert_team(tx, 1);
        return Problem{"name", "Enter a name"};
    });

    REQUIRE_FALSE(saved);
    CHECK(saved.problem().message == "Enter a name");
    CHECK(count_teams(*database) == 0);
}

TEST_CASE("an exception undoes everything")
{
    auto const database = sample_database();

    CHECK_THROWS_AS(database->write([](Transaction& tx) {
        insert_team(tx, 1);
        throw std::runtime_error{"stop"};
    }),
        std::runtime_error);

    CHECK(count_teams(*database) == 0);
    CHECK_NOTHROW(add_team(*database, 1, "After"));
}

TEST_CASE("a snapshot sees one moment, whatever is written beside it")
{
    auto const database = sample_database();
    add_team(*database, 1, "First");
    auto snapshot = database->read();
    CHECK(count_teams(snapshot) == 1);

    add_team(*database, 2, "Second");

    CHECK(count_teams(snapshot) == 1);
    CHECK(count_teams(*database) == 2);
}

TEST_CASE("a write within a write on one thread is refused at once")
{
    auto const database = sample_database();

    CHECK(kind_of_error([&] { database->write([&](Transaction&) { add_team(*database, 1, "Inner"); }); })
        == Error::Kind::misuse);

    CHECK(count_teams(*database) == 0);
    CHECK_NOTHROW(add_team(*database, 1, "After"));
}

TEST_CASE("many writers on one database lose nothing")
{
    auto const database = sample_database();
    std::vector<std::jthread> writers;
    for (int i = 0; i < 4; ++i)
        writers.emplace_back([&] {
            for (int n = 0; n < 25; ++n) database->write([](Transaction& tx) { add_the_next(tx); });
        });
    writers.clear();

    CHECK(count_teams(*database) == 100);
}

TEST_CASE("two processes on one database lose nothing")
{
    auto const first = sample_database();
    Database second{first.options()};
    std::atomic<int> refused = 0;
    auto const add_many = [&](Database& database) {
        for (int n = 0; n < 25; ++n)
            if (kind_of_error([&] { database.write([](Transaction& tx) { add_the_next(tx); }); })) ++refused;
    };
    {
        std::jthread const one{[&] { add_many(*first); }};
        std::jthread const other{[&] { add_many(second); }};
    }

    CHECK(count_teams(second) == 50 - refused);
    CHECK(refused < 25);
}

TEST_CASE("on PostgreSQL a write that collided is run again")
{
    if (testing::engine() != Engine::postgres) {
        MESSAGE("speaks of the other engine alone");
        return;
    }
    auto const first = sample_database();
    Database second{first.options()};
    std::atomic<int> runs = 0;
    std::barrier both_have_read{2};

    auto const collide = [&](Database& database, std::int64_t id) {
        bool waited = false;
        database.write([&](Transaction& tx) {
            ++runs;
            count_teams(tx);
            if (!std::exchange(waited, true)) both_have_read.arrive_and_wait();
            insert_team(tx, id);
        });
    };
    {
        std::jthread const one{[&] { collide(*first, 1); }};
        std::jthread const other{[&] { collide(second, 2); }};
    }

    CHECK(runs == 3);
    CHECK(count_teams(second) == 2);
}

TEST_CASE("on PostgreSQL a write that always collides is given up after five tries")
{
    if (testing::engine() != Engine::postgres) {
        MESSAGE("speaks of the other engine alone");
        return;
    }
    auto const first = sample_database();
    Database second{first.options()};
    int runs = 0;

    auto const kind = kind_of_error([&] {
        first->write([&](Transaction& tx) {
            auto const next = tx.one(R"sql(SELECT coalesce(max(id), 0) + 1 AS next FROM teams)sql")->number("next");
            second.write([](Transaction& other) { add_the_next(other); });
            insert_team(tx, next + ++runs * 100);
        });
    });

    CHECK(kind == Error::Kind::serialization);
    CHECK(runs == 5);
}

TEST_CASE("a connection that the server ended is opened anew")
{
    if (testing::engine() != Engine::postgres) {
        MESSAGE("speaks of the other engine alone");
        return;
    }
    auto const first = sample_database();
    CHECK(count_teams(*first) == 0);
    add_team(*first, 1, "Before");
    {
        Database second{first.options()};
        second.write([](Transaction& tx) {
            tx.all(R"sql(SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                          WHERE datname = current_database() AND pid <> pg_backend_pid())sql");
        });
    }

    CHECK(count_teams(*first) == 1);
    CHECK_NOTHROW(add_team(*first, 2, "After"));
}

TEST_CASE("whoever waits too long for the writer or for a reader is told that it is busy")
{
    auto const database = sample_database();
    auto options = database.options();
    options.wait = std::chrono::milliseconds{50};
    options.readers = 1;
    Database impatient{options};

    auto const held = impatient.read();
    CHECK(kind_of_error([&] { impatient.read(); }) == Error::Kind::busy);

    impatient.write([&](Transaction&) {
        std::jthread const other{
            [&] { CHECK(kind_of_error([&] { impatient.write([](Transaction&) {}); }) == Error::Kind::busy); }};
    });
}

TEST_CASE("a lock that another process holds for too long is told as busy")
{
    auto const database = sample_database();
    add_team(*database, 1, "North");
    auto options = database.options();
    options.wait = std::chrono::milliseconds{50};
    Database impatient{options};
    auto const rename = [](Transaction& tx) { tx.run(R"sql(UPDATE teams SET name = 'South' WHERE id = 1)sql"); };

    database->write([&](Transaction& tx) {
        rename(tx);
        CHECK(kind_of_error([&] { impatient.write(rename); }) == Error::Kind::busy);
    });
}
