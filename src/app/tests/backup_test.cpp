#include "app/backup.hpp"
#include "platform/files/attachments.hpp"
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

namespace {

/// An authority with one attachment, whose content is returned by its digest.
std::string attach_a_file(InFiles const& files)
{
    Authority authority{files.place};
    auto const& shelf = authority.house().get<files::Shelf>();
    http::Upload upload;
    upload.name = "plan.txt";
    upload.file = shelf.incoming() / "one";
    files::write_durably(upload.file, "what was agreed");
    upload.size = fs::file_size(upload.file);
    auto const taken = files::take_in(shelf, &upload, "file", 1'000'000);
    REQUIRE(taken);
    authority.database().write([&](db::Transaction& tx) {
        files::attach(tx, {"action", 1}, *taken, {0, files.now, "added evidence"});
    });
    return taken->sha256;
}

std::size_t damaged_in(fs::path const& data)
{
    Authority authority{Place{.data = data, .database_url = ""}};
    auto reader = authority.database().read();
    return files::damaged_attachments(reader, authority.house().get<files::Shelf>()).size();
}

} // namespace

TEST_CASE("files that people sent are backed up and restored with the records that they belong to")
{
    InFiles files;
    auto const sha256 = attach_a_file(files);
    auto const made = make_backup(files.place, files.root / "backups", files.now);
    REQUIRE(made);
    CHECK(made->manifest.files == std::vector{sha256});
    files.backup = made->folder;
    SUBCASE("whole")
    {
        REQUIRE(files.restore_into("restored"));
        auto const restored = files.root / "restored";
        CHECK(files::read_whole(files::path_below(restored / "files", sha256)) == "what was agreed");
        CHECK(damaged_in(restored) == 0);
        fs::remove(files::path_below(restored / "files", sha256));
        CHECK(damaged_in(restored) == 1);
    }
    SUBCASE("changed in the backup")
    {
        auto const file = files::path_below(files.backup / "files", sha256);
        fs::permissions(file, fs::perms::owner_all);
        flip_a_byte(file);
        CHECK_FALSE(files.restore_into("restored"));
    }
    SUBCASE("missing in the backup")
    {
        fs::remove(files::path_below(files.backup / "files", sha256));
        CHECK_FALSE(files.restore_into("restored"));
    }
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
