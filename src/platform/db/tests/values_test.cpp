#include "platform/db/tests/sample_table.hpp"

#include <limits>

using namespace gt;
using namespace gt::db;

namespace {

struct PersonTag;
using PersonId = Id<PersonTag>;

Row stored(Database& database, std::vector<Param> const& person)
{
    database.write([&](Transaction& tx) {
        tx.run(R"sql(INSERT INTO people (id, name, seen_at, visits, share, photo)
                     VALUES (1, :name, :seen_at, :visits, :share, :photo))sql",
            person);
    });
    return *database.read().one(R"sql(SELECT id, name, seen_at, visits, share, photo, away FROM people)sql");
}

} // namespace

TEST_CASE("what is stored comes back as it was")
{
    auto const database = sample_database();
    auto const largest = std::numeric_limits<std::int64_t>::max();
    Bytes const photo{0, 255, 39, 92, 0};

    auto const row = stored(*database,
        {{"name", "Zoë O'Neill \\ :name"}, {"seen_at", Instant{-1}}, {"visits", largest}, {"share", 0.1},
            {"photo", photo}});

    CHECK(row.get<PersonId>("id") == PersonId{1});
    CHECK(row.text("name") == "Zoë O'Neill \\ :name");
    CHECK(row.get<Instant>("seen_at") == Instant{-1});
    CHECK(row.number("visits") == largest);
    CHECK(row.get<double>("share") == 0.1);
    CHECK(row.get<Bytes>("photo") == photo);
    CHECK_FALSE(row.get<bool>("away"));
}

TEST_CASE("nothing, empty text and no bytes are three different things")
{
    auto const database = sample_database();

    auto const row = stored(*database,
        {{"name", ""}, {"seen_at", std::nullopt}, {"visits", std::optional<int>{}}, {"share", std::optional<double>{}},
            {"photo", Bytes{}}});

    CHECK(row.text("name").empty());
    CHECK(row.get<std::optional<std::string>>("name") == "");
    CHECK_FALSE(row.get<std::optional<Instant>>("seen_at"));
    CHECK_FALSE(row.get<std::optional<int>>("visits"));
    CHECK(row.get<std::optional<Bytes>>("photo") == Bytes{});
}

TEST_CASE("a date comes back as that date, and what is none is refused")
{
    auto const database = sample_database();
    auto const born = Date::of(2012, 2, 29);
    REQUIRE(born);
    database->write([&](Transaction& tx) {
        tx.run(R"sql(INSERT INTO people (id, born_on, name) VALUES (1, :born_on, :name))sql",
            {{"born_on", born}, {"name", "2012-02-30"}});
    });

    auto const row = *database->read().one(R"sql(SELECT born_on, name FROM people)sql");

    CHECK(row.get<Date>("born_on") == *born);
    CHECK(row.text("born_on") == "2012-02-29");
    CHECK_THROWS_WITH_AS(row.get<Date>("name"), "column name does not hold a date", std::logic_error);
}

TEST_CASE("extreme reals survive to the last bit")
{
    auto const database = sample_database();

    auto const row = stored(*database,
        {{"name", std::nullopt}, {"seen_at", std::nullopt}, {"visits", 0},
            {"share", std::numeric_limits<double>::denorm_min()}, {"photo", std::nullopt}});

    CHECK(row.get<double>("share") == std::numeric_limits<double>::denorm_min());
}

TEST_CASE("counts, sums and truth values are whole numbers on both engines")
{
    auto const database = sample_database();
    add_team(*database, 9007199254740993, "North");
    add_team(*database, 2, "South");

    auto const row = *database->read().one(R"sql(
        SELECT count(*) AS teams, sum(id) AS total, count(*) > 1 AS several,
               sum(CASE WHEN id = :none THEN 1 END) AS nobody
          FROM teams)sql",
        {{"none", 77}});

    CHECK(row.number("teams") == 2);
    CHECK(row.number("total") == 9007199254740995);
    CHECK(row.get<bool>("several"));
    CHECK_FALSE(row.get<std::optional<int>>("nobody"));
}

TEST_CASE("a column that is absent, or of another type, is a bug told without its value")
{
    auto const database = sample_database();
    add_team(*database, 1, "Secret");
    auto const row = *database->read().one(R"sql(SELECT name FROM teams)sql");

    CHECK_THROWS_WITH_AS(row.text("title"), "no column title in this answer", std::logic_error);
    CHECK_THROWS_WITH_AS(row.number("name"), "column name does not hold a whole number", std::logic_error);
}

TEST_CASE("names sort by their bytes on both engines")
{
    auto const database = sample_database();
    for (int id = 0; auto const* name : {"b", "Z", "é", "a"}) add_team(*database, ++id, name);

    std::string order;
    for (auto const& row : database->read().all(R"sql(SELECT name FROM teams ORDER BY name)sql"))
        order += row.text("name");

    CHECK(order == "Zabé");
}

TEST_CASE("rows stream one by one, and the reader answers nothing else meanwhile")
{
    auto const database = sample_database();
    for (int id = 1; id <= 3; ++id) add_team(*database, id, "Team " + std::to_string(id));
    auto snapshot = database->read();
    auto constexpr all_ids = Sql{R"sql(SELECT id FROM teams ORDER BY id)sql"};

    std::vector<std::int64_t> seen;
    snapshot.each(all_ids, {}, [&](Row const& row) { seen.push_back(row.number("id")); });
    CHECK(seen == std::vector<std::int64_t>{1, 2, 3});

    CHECK(kind_of_error([&] { snapshot.each(all_ids, {}, [&](Row const&) { count_teams(snapshot); }); })
        == Error::Kind::misuse);
    CHECK_THROWS_AS(
        database->read().each(all_ids, {}, [](Row const&) { throw std::runtime_error{"enough"}; }), std::runtime_error);
    CHECK(count_teams(*database) == 3);
}
