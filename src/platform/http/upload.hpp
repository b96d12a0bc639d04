#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace gt::http {

/// A file that came with a form. Its content lies on the disk for as long as this lives; whoever wants it for longer
/// moves it away (files::Shelf does).
struct Upload {
    Upload() = default;
    Upload(Upload const&) = delete;
    ~Upload();

    std::string field; ///< of the form
    std::string name; ///< as the sender's machine has it, without folders; whatever they like, so never a path of ours
    std::uintmax_t size = 0; ///< bytes
    bool is_too_large = false; ///< larger than the route's limit: nothing of it was kept
    std::filesystem::path file;
};

} // namespace gt::http
