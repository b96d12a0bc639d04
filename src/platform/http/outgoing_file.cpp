#include "platform/http/outgoing_file.hpp"

#include <algorithm>

namespace gt::http {

namespace {

constexpr std::uintmax_t one_piece = 256 * 1024;

} // namespace

OutgoingFile::OutgoingFile(std::filesystem::path const& file) : in_{file, std::ios::binary}
{
    std::error_code gone;
    auto const size = std::filesystem::file_size(file, gone);
    if (gone)
        in_.close();
    else
        size_ = size;
}

std::string_view OutgoingFile::next()
{
    piece_.resize(static_cast<std::size_t>(std::min(one_piece, size_ - sent_)));
    in_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
    piece_.resize(static_cast<std::size_t>(in_.gcount()));
    sent_ += piece_.size();
    return piece_;
}

} // namespace gt::http
