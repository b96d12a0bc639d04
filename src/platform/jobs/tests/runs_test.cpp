#include "platform/db/migrations.hpp"
#include "platform/jobs/runs.hpp"
#include "platform/testing/test_database.hpp"

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace gt;
using namespace gt::jobs;

namespace {

constexpr db::Migration effects_table{"2026_01_01_effects.sql", "CREATE TABLE effects (id @id, words @text NOT NULL);"};

/// Two small tables: the runs, and one that the work writes to.
testing::TestDatabase database_of_runs()
{
    auto database = testing::TestDatabase::bare();
    std::vector<db::Migration> migrations{effects_table};
    for (auto const& migration : db::embedded_migrations())
        if (migration.name == "2026_11_22_jobs.sql") migrations.push_back(migration);
    REQUIRE(migrations.size() == 2);
    db::migrate(*database, migrations);
    return database;
}

Date const monday = *Date::of(2026, 11, 23);
Instant const nine = Instant::in_london(monday, 9);

Effects write(std::string words)
{
    return [words = std::move(words)](db::Transaction& tx) {
        tx.run("INSERT INTO effects (id, words) SELECT count(*) + 1, :words FROM effects", {{"words", words}});
    };
}

std::string written_in(db::Database& database)
{
    std::string all;
    for (auto const& row : database.read().all("SELECT words FROM effects ORDER BY id")) all += row.text("words");
    return all;
}

} // namespace

TEST_CASE("a run is done once, however many processes reach for it at the same time")
{
    auto const first = database_of_runs();
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> processes;
        for (int i = 0; i < 4; ++i)
            processes.emplace_back([&] {
                db::Database own{first.options()};
                for (int n = 0; n < 20; ++n) {
                    auto const lease = take(own, "digest", monday.plus_days(n), nine);
                    if (lease && finish(own, *lease, nine, write("x"))) ++done;
                }
            });
    }

    CHECK(done == 20);
    CHECK(written_in(*first) == std::string(20, 'x'));
}

TEST_CASE("who took over a run whose lease had run out does it; the slow process that comes back does nothing")
{
    auto const database = database_of_runs();
    auto const slow = take(*database, "digest", monday, nine);
    REQUIRE(slow);
    CHECK_FALSE(take(*database, "digest", monday, nine.plus_seconds(599)));
    auto const later = take(*database, "digest", monday, nine.plus_seconds(601));
    REQUIRE(later);

    CHECK_FALSE(finish(*database, *slow, nine.plus_seconds(602), write("slow")));
    CHECK(finish(*database, *later, nine.plus_seconds(603), write("later")));
    CHECK_FALSE(finish(*database, *later, nine.plus_seconds(604), write("twice")));
    CHECK_FALSE(take(*database, "digest", monday, nine.plus_seconds(9999)));
    CHECK(written_in(*database) == "later");
}

TEST_CASE("work that fails is undone, and may be tried again at once")
{
    auto const database = database_of_runs();
    auto const lease = take(*database, "digest", monday, nine);
    REQUIRE(lease);
    auto const fails = [](db::Transaction& tx) {
        write("half")(tx);
        throw std::runtime_error{"no"};
    };
    CHECK_THROWS_AS(finish(*database, *lease, nine, fails), std::runtime_error);
    CHECK(written_in(*database).empty());

    auto const again = take(*database, "digest", monday, nine.plus_seconds(60));
    REQUIRE(again);
    CHECK(finish(*database, *again, nine.plus_seconds(60), write("whole")));
    CHECK(written_in(*database) == "whole");
}

TEST_CASE("a job begins today, and goes on after the last day that it did")
{
    auto const database = database_of_runs();
    CHECK(first_open_day(*database, "digest", monday) == monday);
    finish(*database, *take(*database, "digest", monday, nine), nine, write("x"));

    CHECK(first_open_day(*database, "digest", monday.plus_days(3)) == monday.plus_days(1));
    CHECK(first_open_day(*database, "another", monday.plus_days(3)) == monday.plus_days(3));
}
