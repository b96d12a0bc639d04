#include "platform/db/bulk.hpp"
#include "platform/db/tests/sample_table.hpp"

using namespace gt;
using namespace gt::db;

namespace {

constexpr Sql insert_people = R"sql(
    INSERT INTO people (id, name, born_on, seen_at, visits, share, photo)
    VALUES (:id, :name, :born_on, :seen_at, :visits, :share, :photo))sql";

BulkRow person(std::int64_t id, std::string const& name)
{
    return {{"id", id}, {"name", name}, {"born_on", std::nullopt}, {"seen_at", std::nullopt}, {"visits", 0},
        {"share", std::nullopt}, {"photo", std::nullopt}};
}

std::optional<Error::Kind> kind_of_insert(Database& database, std::vector<BulkRow> const& rows)
{
    return kind_of_error([&] { database.write([&](Transaction& tx) { insert_many(tx, insert_people, rows); }); });
}

std::int64_t count_people(Database& database)
{
    return database.read().one("SELECT count(*) AS people FROM people")->number("people");
}

} // namespace

TEST_CASE("many rows put in at once come back as they were, whatever stands in them")
{
    auto const database = sample_database();
    std::vector<std::string> const names{
        "Zo\xC3\xAB", "", "\\N", "a\tb\nc\r\nd", "back\\slash \\. \\x41", "'quoted' \"so\"", "\\."};
    std::vector<BulkRow> rows;
    for (auto const& name : names) rows.push_back(person(std::ssize(rows) + 1, name));
    Bytes const photo{0, 255, 92, 10};
    rows.push_back({{"id", 100}, {"name", std::nullopt}, {"born_on", Date::of(2012, 2, 29)}, {"seen_at", Instant{-1}},
        {"visits", std::int64_t{9007199254740993}}, {"share", 0.1}, {"photo", photo}});
    database->write([&](Transaction& tx) { insert_many(tx, insert_people, rows); });

    auto reader = database->read();
    std::vector<std::string> found;
    for (auto const& row : reader.all("SELECT name FROM people WHERE id < 100 ORDER BY id"))
        found.push_back(row.text("name"));
    CHECK(found == names);
    auto const last
        = *reader.one("SELECT name, born_on, seen_at, visits, share, photo, away FROM people WHERE id = 100");
    CHECK_FALSE(last.get<std::optional<std::string>>("name"));
    CHECK(last.get<Date>("born_on") == *Date::of(2012, 2, 29));
    CHECK(last.get<Instant>("seen_at") == Instant{-1});
    CHECK(last.number("visits") == 9007199254740993);
    CHECK(last.get<double>("share") == 0.1);
    CHECK(last.get<Bytes>("photo") == photo);
    CHECK_FALSE(last.get<bool>("away"));
}

TEST_CASE("one refused row of many undoes them all, and tells why as ever")
{
    auto const database = sample_database();
    CHECK(kind_of_insert(*database, {person(1, "A"), person(1, "B")}) == Error::Kind::unique);
    auto negative = person(2, "C");
    negative[4] = {"visits", -1};
    CHECK(kind_of_insert(*database, {person(1, "A"), negative}) == Error::Kind::check);
    CHECK(kind_of_insert(*database, {person(1, "A"), {{"id", 2}}}) == Error::Kind::misuse);
    CHECK(kind_of_insert(*database, {person(1, "A"), person(2, std::string{"x\0y", 3})}) == Error::Kind::misuse);
    CHECK(count_people(*database) == 0);

    CHECK_FALSE(kind_of_insert(*database, {person(1, "A"), person(2, "B")}));
    CHECK_FALSE(kind_of_insert(*database, {}));
    CHECK(count_people(*database) == 2);
}

TEST_CASE("a statement that does more than put in its parameters is refused for many rows on both engines")
{
    auto const database = sample_database();
    auto const kind_of = [&](Sql sql) {
        return kind_of_error([&] {
            database->write([&](Transaction& tx) { insert_many(tx, sql, {{{"id", 1}, {"name", "A"}}}); });
        });
    };
    CHECK(
        kind_of("INSERT INTO teams (id, name) VALUES (:id, :name) ON CONFLICT (id) DO NOTHING") == Error::Kind::misuse);
    CHECK(kind_of("INSERT INTO teams (id, name) VALUES (:id, upper(:name))") == Error::Kind::misuse);
    CHECK(kind_of("UPDATE teams SET name = :name WHERE id = :id") == Error::Kind::misuse);
    CHECK_FALSE(kind_of("INSERT INTO teams (id, name) VALUES (:id, :name)"));
    CHECK(count_teams(*database) == 1);
}
