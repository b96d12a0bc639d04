#include "app/backup.hpp"
#include "platform/files/durable.hpp"
#include "platform/files/shelf.hpp"
#include "platform/history/history.hpp"
#include "platform/history/seal.hpp"
#include "platform/history/verification.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <sys/resource.h>

using namespace gt;
using namespace gt::app;
namespace fs = std::filesystem;

namespace {

/// An authority in files, whatever engine the other tests use, with a row of history that waits for its seal.
struct Kept {
    Kept()
    {
        place.data = folder.path() / "authority";
        place.fsync = false;
        REQUIRE(create_authority(place, "Northvale"));
        record();
    }

    void record() const
    {
        Authority authority{place};
        authority.database().write([](db::Transaction& tx) {
            history::record_opening(tx, {0, Instant{1}, "opened the record"}, {"case", 1});
        });
    }

    Result<Backup> back_up(Instant now = *Instant::parse_iso("2026-11-23T09:00:00Z")) const
    {
        return make_backup(place, folder.path() / "backups", now);
    }

    /// Puts a file of that size on the shelf.
    void keep_file(std::size_t bytes) const
    {
        files::Shelf const shelf{files_folder(place)};
        http::Upload upload;
        upload.file = shelf.incoming() / "one";
        files::write_durably(upload.file, std::string(bytes, 'x'));
        upload.size = bytes;
        shelf.keep(upload);
    }

    testing::TemporaryFolder folder;
    Place place;
};

/// While it lives no file grows beyond so many bytes: a write beyond fails, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(getrlimit(RLIMIT_FSIZE, &before_) == 0);
        rlimit const small{bytes, before_.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
    SmallDisk(SmallDisk const&) = delete;

private:
    rlimit before_{};
};

/// The sentence that a backup on that disk ends with.
std::string refusal_on(Kept const& kept, rlim_t bytes)
{
    SmallDisk const small{bytes};
    try {
        auto const made = kept.back_up();
        return made ? "" : made.problem().message;
    } catch (std::exception const& fault) {
        return fault.what();
    }
}

} // namespace

TEST_CASE("a backup seals the history first, and names the newest seal; a restored one holds it")
{
    Kept const kept;
    auto const made = kept.back_up();
    REQUIRE(made);
    CHECK(made->manifest.seal >= 1);
    CHECK(made->manifest.root.size() == 64);

    Place const restored{.data = kept.folder.path() / "restored", .database_url = "", .fsync = false};
    auto const back = restore_backup(made->folder, restored);
    REQUIRE(back);
    CHECK(back->root == made->manifest.root);
    fs::copy(keys_folder(kept.place), keys_folder(restored), fs::copy_options::recursive);
    Authority authority{restored};
    auto reader = authority.database().read();
    auto const found = history::verify(
        reader, history::Keys::in_folder(keys_folder(restored)), authority.house().kinds_with_history());
    CHECK(found.broken.empty());
    CHECK(found.waiting == 0);
    CHECK(found.seals == made->manifest.seal);
}

TEST_CASE("a backup whose manifest names another seal than its database holds is refused, and nothing left")
{
    Kept const kept;
    auto const made = kept.back_up();
    REQUIRE(made);
    auto const manifest = made->folder / "manifest.json";
    auto text = files::read_whole(manifest);
    text.replace(text.find(made->manifest.root), 4, "0000");
    files::write_durably(manifest, text);

    Place const restored{.data = kept.folder.path() / "restored", .database_url = "", .fsync = false};
    auto const refused = restore_backup(made->folder, restored);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().message == "The restored history does not hold the seal that the backup names.");
    CHECK_FALSE(fs::exists(restored.data));
}

TEST_CASE("without a key the backup is made all the same, and says that it is not sealed")
{
    Kept const kept;
    fs::remove_all(keys_folder(kept.place));
    auto const made = kept.back_up();
    REQUIRE(made);
    CHECK(made->manifest.root.empty());
    CHECK(restore_backup(made->folder, Place{.data = kept.folder.path() / "restored", .database_url = ""}));
}

TEST_CASE("a disk that is full during a backup is told in a sentence, and no half of it is left")
{
    Kept const kept;
    REQUIRE(kept.back_up(Instant{1}));
    auto const database = fs::file_size(kept.place.data / "goldenthread.sqlite");
    kept.keep_file(2 * database);
    auto const whole = fs::directory_iterator { kept.folder.path() / "backups" } -> path();
    for (auto const bytes : {database / 4, database / 2, database + database / 2}) {
        CAPTURE(bytes);
        CHECK(refusal_on(kept, bytes).find("(is the disk full?)") != std::string::npos);
        CHECK(std::distance(fs::directory_iterator{whole.parent_path()}, {}) == 1);
    }
    CHECK(kept.back_up());
}
