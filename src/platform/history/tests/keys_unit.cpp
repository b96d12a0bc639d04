#include "platform/history/keys.hpp"

#include <fstream>
#include <stdlib.h>

using namespace gt;
using namespace gt::history;

namespace {

/// A folder for one test, gone when it goes.
class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "goldenthread-keys-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(Folder const&) = delete;

    std::filesystem::path keys() const { return path_ / "keys"; }

private:
    std::filesystem::path path_;
};

std::filesystem::path only_file(std::filesystem::path const& folder)
{
    return std::filesystem::directory_iterator { folder } -> path();
}

} // namespace

TEST_CASE("a key that was made is read again, and is the program's own user's alone")
{
    using std::filesystem::perms;
    Folder const folder;
    CHECK(Keys::in_folder(folder.keys()).newest() == nullptr);

    auto const made = add_key(folder.keys(), Instant{1'000'000});

    auto const keys = Keys::in_folder(folder.keys());
    REQUIRE(keys.newest() != nullptr);
    CHECK(keys.newest()->id == made.id);
    CHECK(keys.newest()->secret == made.secret);
    CHECK(keys.newest()->made_at == Instant{1'000'000});
    CHECK(std::filesystem::status(only_file(folder.keys())).permissions() == (perms::owner_read | perms::owner_write));
    CHECK(std::filesystem::status(folder.keys()).permissions() == perms::owner_all);
}

TEST_CASE("a key taken into use leaves the older one to check with")
{
    Folder const folder;
    auto const first = add_key(folder.keys(), Instant{1});
    auto const second = add_key(folder.keys(), Instant{1});

    auto const keys = Keys::in_folder(folder.keys());

    CHECK(keys.all().size() == 2);
    CHECK(keys.newest()->id == second.id);
    CHECK(keys.find(first.id) != nullptr);
}

TEST_CASE("a key's file that was changed is refused, by name, and without what stands in it")
{
    for (std::string const text :
        {"", "1", "1 abc", "nonsense nonsense", "1 0000000000000000000000000000000000000000000000000000000000000000"}) {
        Folder const folder;
        auto const made = add_key(folder.keys(), Instant{1});
        std::ofstream{only_file(folder.keys())} << text;

        std::string said;
        try {
            Keys::in_folder(folder.keys());
        } catch (std::runtime_error const& error) {
            said = error.what();
        }
        CHECK(said == "The key history-" + made.id + ".key cannot be read, or was changed: put its copy back");
    }
}
