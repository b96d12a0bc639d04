#include "platform/files/durable.hpp"
#include "platform/id.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <sys/resource.h>

namespace fs = std::filesystem;
using namespace gt;

namespace {

/// As on a disk that has room for so many bytes of a file, and no more.
class Room {
public:
    explicit Room(rlim_t bytes) : handler_{std::signal(SIGXFSZ, SIG_IGN)}
    {
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit const limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~Room()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    Room(Room const&) = delete;

private:
    void (*handler_)(int);
    rlimit before_{};
};

std::string complaint_about(fs::path const& file, std::string const& content)
{
    try {
        files::write_durably(file, content);
        return "";
    } catch (std::runtime_error const& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("a file that finds no room is refused in words, leaves the one before whole, and fits once there is room")
{
    auto const folder = fs::temp_directory_path() / ("goldenthread-files-" + std::to_string(new_id_number()));
    fs::create_directories(folder);
    auto const file = folder / "kept";
    files::write_durably(file, "what was there before");
    std::string const content(20'000, 'x');

    for (rlim_t const room : {0U, 1U, 4096U, 8191U, 19'999U}) {
        CAPTURE(room);
        std::string complaint;
        {
            Room const little{room};
            complaint = complaint_about(file, content);
        }
        CHECK(complaint.find("cannot be written (is the disk full?)") != std::string::npos);
        CHECK(files::read_whole(file) == "what was there before");
        CHECK(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}) == 1);
    }
    CHECK(complaint_about(file, content).empty());
    CHECK(files::read_whole(file) == content);
    fs::remove_all(folder);
}

TEST_CASE("an empty file is read as empty, and one that is not there is refused")
{
    auto const file = fs::temp_directory_path() / ("goldenthread-empty-" + std::to_string(new_id_number()));
    files::write_durably(file, "");
    CHECK(files::read_whole(file).empty());
    fs::remove(file);
    CHECK_THROWS_AS(files::read_whole(file), std::runtime_error);
}
