#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace gt::http {

/// A file on its way to a browser, a piece at a time: however large it is, little of it is in memory.
class OutgoingFile {
public:
    explicit OutgoingFile(std::filesystem::path const& file);

    bool is_open() const { return in_.is_open(); }
    std::uintmax_t size() const { return size_; }
    bool is_done() const { return sent_ >= size_; }
    /// Valid until the next call; empty when nothing more can be read.
    std::string_view next();

private:
    std::ifstream in_;
    std::uintmax_t size_ = 0;
    std::uintmax_t sent_ = 0;
    std::string piece_;
};

} // namespace gt::http
