#include "platform/csv/table.hpp"
#include "platform/db/tests/sample_table.hpp"
#include "platform/db/tests/schema_of.hpp"
#include "platform/files/durable.hpp"
#include "platform/testing/source_folder.hpp"
#include "platform/text/digest.hpp"

using namespace gt;
using namespace gt::db;

namespace {

struct Landed {
    std::string at; ///< UTC; those of one moment came together
    std::string name;
    std::string sha256;
};

/// The migrations in the order in which they came, which is not that of their names: tests/landed_migrations.csv.
std::vector<Landed> landed_migrations()
{
    auto const table = csv::Table::read(files::read_whole(testing::source_folder() / "tests/landed_migrations.csv"));
    REQUIRE(table);
    std::vector<Landed> landed;
    for (auto const& row : table->rows())
        landed.push_back({std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text(2)}});
    return landed;
}

Migration find(std::vector<Migration> const& migrations, std::string_view name)
{
    auto const found = std::ranges::find(migrations, name, &Migration::name);
    REQUIRE_MESSAGE(found != migrations.end(), "no migration " << name << " any more");
    return *found;
}

/// What stood after each landing, from the first on; at last everything that there is.
std::vector<std::vector<Migration>> standings(std::vector<Landed> const& landed)
{
    auto const all = embedded_migrations();
    std::vector<std::vector<Migration>> standings;
    std::vector<Migration> so_far;
    for (std::size_t i = 0; i < landed.size(); ++i) {
        so_far.push_back(find(all, landed[i].name));
        if (i + 1 == landed.size() || landed[i + 1].at != landed[i].at) standings.push_back(so_far);
    }
    standings.push_back(all);
    return standings;
}

void check_alike(Database& database, SchemaLines const& fresh)
{
    auto const upgraded = schema_of(database);
    for (auto const& line : fresh) CHECK_MESSAGE(upgraded.contains(line), "only in a new database: " << line);
    for (auto const& line : upgraded) CHECK_MESSAGE(fresh.contains(line), "only in an upgraded one: " << line);
}

SchemaLines fresh_schema()
{
    auto const fresh = testing::TestDatabase::bare();
    migrate(*fresh, embedded_migrations());
    return schema_of(*fresh);
}

} // namespace

TEST_CASE("a migration that has landed is as it was then")
{
    auto const migrations = embedded_migrations();
    for (auto const& one : landed_migrations())
        CHECK_MESSAGE(text::digest(find(migrations, one.name).text) == one.sha256,
            one.name
                << " was changed: databases that have it refuse the program. The next migration does what it lacks");
}

TEST_CASE("a database that was upgraded at every landing has the schema of a new one")
{
    auto const upgraded = testing::TestDatabase::bare();
    for (auto const& standing : standings(landed_migrations())) migrate(*upgraded, standing);

    check_alike(*upgraded, fresh_schema());
}

TEST_CASE("a database that slept from any day on and is upgraded at once has the schema of a new one")
{
    auto const landed = landed_migrations();
    auto const stood = standings(landed);
    auto const fresh = fresh_schema();
    for (std::size_t at = 0; at + 1 < stood.size(); ++at) {
        auto const last = stood[at].size();
        bool const is_days_last
            = last == landed.size() || landed[last].at.substr(0, 10) != landed[last - 1].at.substr(0, 10);
        if (at != 0 && !is_days_last) continue;
        auto const slept = testing::TestDatabase::bare();
        migrate(*slept, stood[at]);
        migrate(*slept, embedded_migrations());
        check_alike(*slept, fresh);
    }
}

TEST_CASE("two schemas that differ in one column, constraint or index are not taken for one another")
{
    auto const lines = [](std::string_view sql) {
        auto const database = testing::TestDatabase::bare();
        migrate(*database, std::array{Migration{"2026_01_01_a.sql", sql}});
        return schema_of(*database);
    };
    auto const plain = lines("CREATE TABLE a (id @id, n @count);");
    CHECK(plain == lines("CREATE TABLE a (id @id); ALTER TABLE a ADD COLUMN n @count;"));
    CHECK(lines("CREATE TABLE a (n @count, id @id);") == plain);
    CHECK(lines("CREATE TABLE a (id @id, n @text);") != plain);
    CHECK(lines("CREATE TABLE a (id @id, n @count NOT NULL);") != plain);
    CHECK(lines("CREATE TABLE a (id @id, n @count DEFAULT 1);") != plain);
    CHECK(lines("CREATE TABLE a (id @id, n @count, UNIQUE (n));") != plain);
    CHECK(lines("CREATE TABLE a (id @id, n @count CHECK (n > 0));") != plain);
    CHECK(lines("CREATE TABLE a (id @id, n @count REFERENCES a (id));") != plain);
    CHECK(lines("CREATE TABLE a (id @id, n @count); CREATE INDEX a_by_n ON a (n);") != plain);
}
