#include "app/backup.hpp"
#include "platform/files/durable.hpp"
#include "platform/history/verification.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace gt;
using namespace gt::app;
namespace fs = std::filesystem;

namespace {

/// An authority in files of its own, whatever engine the other tests use; gone afterwards.
struct InFiles {
    InFiles()
    {
        auto pattern = (fs::temp_directory_path() / "goldenthread-backup-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()));
        root = pattern;
        place.data = root / "authority";
        place.fsync = false;
        REQUIRE(create_authority(place, "Northvale"));
    }
    ~InFiles() { fs::remove_all(root); }

    void hire(std::string const& name)
    {
        Authority authority{place};
        REQUIRE(authority.database().write([&](db::Transaction& tx) {
            staff::StaffMember const member{
                staff::PersonId::make(), name, name + "@northvale.example", "Social worker", {*Date::of(2020, 1, 1)}};
            return staff::store::add_person(tx, member, {0, now, "added"});
        }));
    }

    std::vector<std::string> people_in(fs::path const& data) const
    {
        Authority authority{Place{.data = data, .database_url = ""}};
        auto reader = authority.database().read();
        std::vector<std::string> names;
        for (auto const& member : staff::store::all_members(reader)) names.push_back(member.name);
        return names;
    }

    Result<Manifest> restore_into(std::string const& name) const
    {
        return restore_backup(backup, Place{.data = root / name, .database_url = ""});
    }

    fs::path root;
    Place place;
    fs::path backup;
    Instant now = *Instant::parse_iso("2026-11-23T09:00:00Z");
};

void flip_a_byte(fs::path const& file)
{
    std::fstream bytes{file, std::ios::in | std::ios::out | std::ios::binary};
    bytes.seekg(0, std::ios::end);
    auto const middle = bytes.tellg() / 2;
    bytes.seekg(middle);
    auto const before = bytes.get();
    bytes.seekp(middle);
    bytes.put(static_cast<char>(before ^ 1));
}

struct BackedUp : InFiles {
    BackedUp()
    {
        hire("ada");
        auto const made = make_backup(place, root / "backups", now);
        REQUIRE(made);
        backup = made->folder;
    }
};

} // namespace

TEST_CASE("what is restored is what was there when the backup was made, history and all")
{
    BackedUp files;
    files.hire("after the backup");
    REQUIRE(files.restore_into("restored"));

    CHECK(files.people_in(files.root / "restored") == std::vector<std::string>{"ada"});
    CHECK(files.people_in(files.place.data).size() == 2);
    Authority restored{Place{.data = files.root / "restored", .database_url = ""}};
    auto reader = restored.database().read();
    auto const found = history::verify_chains(reader);
    CHECK(found.broken.empty());
    CHECK(found.rows > 0);
}

TEST_CASE("a backup is made while somebody writes, and holds what was committed")
{
    BackedUp files;
    Authority authority{files.place};
    authority.database().write([&](db::Transaction& tx) {
        staff::StaffMember const member{
            staff::PersonId::make(), "half", "half@northvale.example", "Social worker", {*Date::of(2020, 1, 1)}};
        CHECK(staff::store::add_person(tx, member, {0, files.now, "added"}));
        auto const made = make_backup(files.place, files.root / "backups", files.now.plus_seconds(1));
        REQUIRE(made);
        files.backup = made->folder;
    });
    REQUIRE(files.restore_into("restored"));
    CHECK(files.people_in(files.root / "restored") == std::vector<std::string>{"ada"});
}

TEST_CASE("a damaged backup is refused in words and leaves nothing behind")
{
    BackedUp files;
    SUBCASE("a byte of the database") { flip_a_byte(files.backup / "goldenthread.sqlite"); }
    SUBCASE("a byte of the settings") { flip_a_byte(files.backup / "goldenthread.toml"); }
    SUBCASE("a file is missing") { fs::remove(files.backup / "goldenthread.sqlite"); }
    SUBCASE("no manifest: the backup was never finished") { fs::remove(files.backup / "manifest.json"); }
    SUBCASE("half a manifest") { fs::resize_file(files.backup / "manifest.json", 40); }
    SUBCASE("a manifest that names a file elsewhere")
    {
        auto text = files::read_whole(files.backup / "manifest.json");
        text.replace(text.find("goldenthread.toml"), 17, "../authority/x.db");
        files::write_durably(files.backup / "manifest.json", text);
    }
    auto const refused = files.restore_into("restored");
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().message.ends_with("."));
    CHECK_FALSE(fs::exists(files.root / "restored"));
}

TEST_CASE("nothing is restored over an authority, and no backup over another")
{
    BackedUp files;
    CHECK_FALSE(files.restore_into("authority"));
    CHECK(files.people_in(files.place.data).size() == 1);
    CHECK_FALSE(make_backup(files.place, files.root / "backups", files.now));
    CHECK_FALSE(
        make_backup(Place{.data = files.root / "nowhere", .database_url = ""}, files.root / "backups", files.now));
}
