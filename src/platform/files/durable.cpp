#include "platform/files/durable.hpp"

#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace gt::files {

namespace {

void sync(std::filesystem::path const& path, int flags)
{
    int const opened = open(path.c_str(), flags | O_CLOEXEC);
    bool const done = opened >= 0 && fsync(opened) == 0;
    if (opened >= 0) close(opened);
    if (!done) throw std::runtime_error{"cannot be brought to the disk: " + path.string()};
}

} // namespace

void make_durable(std::filesystem::path const& file)
{
    sync(file, O_RDWR);
    make_name_durable(file);
}

void make_name_durable(std::filesystem::path const& file)
{
    auto const folder = std::filesystem::absolute(file).parent_path();
    sync(folder, O_RDONLY | O_DIRECTORY);
}

void write_durably(std::filesystem::path const& file, std::string_view content)
{
    auto const unfinished = file.string() + ".unfinished";
    {
        std::ofstream out{unfinished, std::ios::binary | std::ios::trunc};
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        if (!out.flush()) throw std::runtime_error{"cannot be written (is the disk full?): " + file.string()};
    }
    sync(unfinished, O_RDWR);
    std::filesystem::rename(unfinished, file);
    make_durable(file);
}

std::string read_whole(std::filesystem::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    std::ostringstream content;
    if (!in || !(content << in.rdbuf())) throw std::runtime_error{"cannot be read: " + file.string()};
    return content.str();
}

} // namespace gt::files
