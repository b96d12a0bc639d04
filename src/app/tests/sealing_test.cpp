#include "app/commands/command.hpp"
#include "app/sealing.hpp"
#include "platform/history/history.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>

using namespace gt;

namespace {

/// An authority as `init` makes it, in a data folder of its own. Always SQLite: the commands refuse a PostgreSQL that
/// may lose what it was given, as the tests' own may.
class InstalledHere {
public:
    InstalledHere()
    {
        std::string name = (std::filesystem::temp_directory_path() / "goldenthread-data-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        place.data = name;
        REQUIRE(run({"init", "--name", "Northvale"}) == 0);
    }
    ~InstalledHere() { std::filesystem::remove_all(place.data); }
    InstalledHere(InstalledHere const&) = delete;

    /// The status that the command ends with.
    int run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--data", place.data.string()});
        return app::run_program(arguments);
    }

    /// Something happens, and is sealed.
    history::Sealed record_and_seal() const
    {
        app::Authority authority{place};
        authority.database().write([](db::Transaction& tx) {
            history::record_opening(tx, {0, Instant{1}, "opened the record"}, {"case", 1});
        });
        return app::seal_history(authority);
    }

    std::vector<history::Key> keys() const { return history::Keys::in_folder(app::keys_folder(place)).all(); }

    app::Place place;
};

} // namespace

TEST_CASE("an authority has a key from its first moment, and tick seals with it")
{
    InstalledHere const installed;

    CHECK(installed.keys().size() == 1);
    CHECK(installed.run({"tick"}) == 0);
    CHECK(installed.run({"history", "verify"}) == 0);
    CHECK(installed.run({"history", "verify", "--format", "json"}) == 0);
    CHECK(installed.run({"keys", "list"}) == 0);
    auto const sealed = installed.record_and_seal();
    CHECK(sealed.rows == 1);
    CHECK(sealed.newest == 2);
}

TEST_CASE("what was changed past the program ends history verify with a fault")
{
    InstalledHere const installed;
    installed.run({"tick"});
    {
        app::Authority authority{installed.place};
        authority.database().write([](db::Transaction& tx) { tx.run("UPDATE history SET verb = 'looked'"); });
    }

    CHECK(installed.run({"history", "verify"}) == 1);
}

TEST_CASE("a key that is rotated out is kept; lost, it is named, until somebody gives it up")
{
    InstalledHere const installed;
    installed.run({"tick"});
    CHECK(installed.run({"keys", "rotate"}) == 0);
    auto const keys = installed.keys();
    REQUIRE(keys.size() == 2);
    installed.record_and_seal();
    CHECK(installed.run({"history", "verify"}) == 0);

    std::filesystem::remove(app::keys_folder(installed.place) / ("history-" + keys[0].id + ".key"));

    CHECK(installed.run({"keys", "list"}) == 1);
    CHECK(installed.run({"history", "verify"}) == 1);
    CHECK(installed.run({"history", "verify", "--lost-key", keys[0].id}) == 0);
}

TEST_CASE("without any key nothing is sealed and nothing lost, and no start makes one in secret")
{
    InstalledHere const installed;
    installed.run({"tick"});
    std::filesystem::remove_all(app::keys_folder(installed.place));

    CHECK_THROWS_AS(installed.record_and_seal(), std::runtime_error);
    CHECK(installed.run({"migrate"}) == 0);
    CHECK(installed.keys().empty());
    CHECK(installed.run({"keys", "rotate"}) == 0);
    CHECK(installed.run({"history", "verify"}) == 1);
}
