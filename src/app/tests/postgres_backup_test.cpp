#include "app/testing/row_counts.hpp"
#include "app/testing/sealed_app.hpp"
#include "platform/db/tests/schema_of.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <cstdlib>

using namespace gt;
using namespace gt::testing;

namespace {

/// A command of the shell, with its connection string quoted.
bool runs(std::string const& program, std::string const& options, std::string const& connection)
{
    std::string quoted;
    for (char const c : connection) quoted += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
    return std::system((program + " " + options + " --dbname='" + quoted + "'").c_str()) == 0;
}

} // namespace

TEST_CASE("PostgreSQL: what pg_dump wrote, pg_restore brings back whole, and its history holds")
{
    if (engine() != db::Engine::postgres) {
        MESSAGE("speaks of the other engine alone");
        return;
    }
    SealedApp sealed;
    auto const there = TestDatabase::bare();
    TemporaryFolder const folder;
    auto const file = (folder.path() / "goldenthread.dump").string();
    auto const name = sealed.app.database().read().one("SELECT current_database() AS name")->text("name");
    auto const connection = there.options().postgres_url;
    auto from = connection;
    auto const other = there->read().one("SELECT current_database() AS name")->text("name");
    from.replace(from.find(other), other.size(), name);

    REQUIRE(runs("pg_dump", "--format=custom --file=" + file, from));
    REQUIRE(runs("pg_restore", "--exit-on-error " + file, connection));

    CHECK(row_counts(*there) == row_counts(sealed.app.database()));
    CHECK(db::schema_of(*there) == db::schema_of(sealed.app.database()));
    auto reader = there->read();
    auto found = history::verify_chains(reader);
    history::verify_records(reader, sealed.app.house().kinds_with_history(), found);
    CHECK(found.broken.empty());
    CHECK(found.rows > 50);
}
