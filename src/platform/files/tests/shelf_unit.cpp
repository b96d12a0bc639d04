#include "platform/files/shelf.hpp"
#include "platform/testing/temporary_folder.hpp"
#include "platform/text/digest.hpp"

#include <fstream>

namespace gt::files {

namespace {

namespace fs = std::filesystem;

http::Upload const& sent(http::Upload& upload, Shelf const& shelf, std::string const& content)
{
    upload.file = shelf.incoming() / "one";
    upload.size = content.size();
    std::ofstream{upload.file, std::ios::binary} << content;
    return upload;
}

} // namespace

TEST_CASE("a file stands under the digest of its content, once, and cannot be written")
{
    testing::TemporaryFolder const folder;
    Shelf const shelf{folder.path() / "files"};
    CHECK(shelf.all().empty());

    http::Upload first, again;
    auto const digest = shelf.keep(sent(first, shelf, "evidence"));
    CHECK(digest == text::digest("evidence"));
    CHECK(shelf.has(digest));
    CHECK(digest_of(shelf.path_of(digest)) == digest);
    CHECK((fs::status(shelf.path_of(digest)).permissions() & fs::perms::owner_write) == fs::perms::none);
    CHECK((fs::status(folder.path() / "files").permissions() & fs::perms::others_all) == fs::perms::none);

    CHECK(shelf.keep(sent(again, shelf, "evidence")) == digest);
    CHECK(shelf.all() == std::vector{digest});
    CHECK_FALSE(shelf.has(text::digest("something else")));
}

TEST_CASE("only a digest leads to a place")
{
    testing::TemporaryFolder const folder;
    Shelf const shelf{folder.path()};
    for (auto const* wrong : {"", "../../etc/passwd", "ABCDEF"}) CHECK_THROWS(shelf.path_of(wrong));
    CHECK_THROWS(shelf.path_of(std::string(64, '/')));
}

TEST_CASE("what was left half received is forgotten after a day")
{
    testing::TemporaryFolder const folder;
    Shelf const shelf{folder.path()};
    std::ofstream{shelf.incoming() / "new"} << "x";
    std::ofstream{shelf.incoming() / "old"} << "x";
    fs::last_write_time(shelf.incoming() / "old", fs::file_time_type::clock::now() - std::chrono::hours{25});
    shelf.forget_unfinished();
    CHECK(fs::exists(shelf.incoming() / "new"));
    CHECK_FALSE(fs::exists(shelf.incoming() / "old"));
}

} // namespace gt::files
