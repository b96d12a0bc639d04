#include "platform/db/tests/sample_table.hpp"

using namespace gt;
using namespace gt::db;
using Kind = Error::Kind;

namespace {

/// What is refused when `work` writes; fails the test when nothing is.
Error refused(Database& database, std::function<void(Transaction&)> const& work)
{
    try {
        database.write(work);
    } catch (Error const& error) {
        return error;
    }
    FAIL("nothing was refused");
    return {Kind::other, ""};
}

} // namespace

TEST_CASE("each kind of refusal is told apart, and no refusal tells a value")
{
    auto const database = sample_database();
    add_team(*database, 1, "Canary");

    auto const refuse = [&](Sql sql, Params params) {
        auto const error = refused(*database, [&](Transaction& tx) { tx.run(sql, params); });
        CHECK(std::string{error.what()}.find("Canary") == std::string::npos);
        CHECK(std::string{error.what()}.find("4711") == std::string::npos);
        return error.kind();
    };

    CHECK(refuse(R"sql(INSERT INTO teams (id, name) VALUES (4711, :name))sql", {{"name", "Canary"}}) == Kind::unique);
    CHECK(refuse(R"sql(INSERT INTO teams (id, name) VALUES (:id, 'Other'))sql", {{"id", 1}}) == Kind::unique);
    CHECK(refuse(R"sql(INSERT INTO people (id, team_id) VALUES (1, :team))sql", {{"team", 4711}}) == Kind::foreign_key);
    CHECK(refuse(R"sql(INSERT INTO teams (id, name) VALUES (:id, NULL))sql", {{"id", 4711}}) == Kind::not_null);
    CHECK(refuse(R"sql(INSERT INTO people (id, visits) VALUES (1, :visits))sql", {{"visits", -4711}}) == Kind::check);
    CHECK(
        refuse(R"sql(INSERT INTO people (id, visits) VALUES (1, :visits))sql", {{"visits", "Canary"}}) == Kind::misuse);
    CHECK(refuse(R"sql(SELEKT :name)sql", {{"name", "Canary"}}) == Kind::misuse);
    CHECK(refuse(R"sql(SELECT id FROM nowhere)sql", {}) == Kind::misuse);
    CHECK(refuse(R"sql(DELETE FROM teams; DELETE FROM teams)sql", {}) == Kind::misuse);
    CHECK(count_teams(*database) == 1);
}

TEST_CASE("a refused row that is returned is refused all the same")
{
    auto const database = sample_database();

    auto const error = refused(*database,
        [](Transaction& tx) { tx.one(R"sql(INSERT INTO people (id, team_id) VALUES (1, 2) RETURNING id)sql"); });

    CHECK(error.kind() == Kind::foreign_key);
}

TEST_CASE("parameters missing, left over or given twice are refused on both engines")
{
    auto const database = sample_database();
    auto constexpr sql = Sql{R"sql(INSERT INTO teams (id, name) VALUES (:id, :name))sql"};

    CHECK(refused(*database, [&](Transaction& tx) { tx.run(sql, {{"id", 1}}); }).kind() == Kind::misuse);
    CHECK(refused(*database,
              [&](Transaction& tx) {
                  tx.run(sql, {{"id", 1}, {"name", "x"}, {"also", 2}});
              })
              .kind()
        == Kind::misuse);
    CHECK(refused(*database,
              [&](Transaction& tx) {
                  tx.run(sql, {{"id", 1}, {"name", std::string(2, '\0')}});
              })
              .kind()
        == Kind::misuse);
    CHECK(count_teams(*database) == 0);
}

TEST_CASE("a snapshot cannot write")
{
    auto const database = sample_database();
    auto snapshot = database->read();

    CHECK(kind_of_error([&] { snapshot.all(R"sql(INSERT INTO teams (id, name) VALUES (1, 'x') RETURNING id)sql"); })
        == Kind::misuse);
    CHECK(count_teams(*database) == 0);
}

TEST_CASE("after a refusal that was caught, nothing of that write is kept")
{
    auto const database = sample_database();
    auto constexpr add = Sql{R"sql(INSERT INTO teams (id, name) VALUES (:id, 'x'))sql"};

    auto const error = refused(*database, [&](Transaction& tx) {
        tx.run(add, {{"id", 1}});
        CHECK(kind_of_error([&] { tx.run(add, {{"id", 2}}); }) == Kind::unique);
    });

    CHECK(error.kind() == Kind::misuse);
    CHECK(count_teams(*database) == 0);
}

TEST_CASE("a database that cannot be reached is told as such")
{
    Database::Options options{.sqlite_file = "/nowhere/at/all", .postgres_url = ""};
    if (testing::engine() == Engine::postgres) options.postgres_url = "host=/nowhere dbname=nothing";

    CHECK(kind_of_error([&] { Database{options}; }) == Kind::connection);
}

TEST_CASE("a PostgreSQL that may lose what it has acknowledged is refused")
{
    if (testing::engine() != Engine::postgres) {
        MESSAGE("speaks of the other engine alone");
        return;
    }
    auto const database = testing::TestDatabase::bare();
    auto options = database.options();
    options.fsync = true; // the server of the tests runs without

    CHECK(kind_of_error([&] { Database{options}; }) == Kind::connection);
}
