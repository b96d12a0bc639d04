#pragma once

#include <filesystem>

namespace gt::testing {

/// A certificate for 127.0.0.1 that its own key has signed, and that key, in files of the folder.
struct SelfMadeCertificate {
    explicit SelfMadeCertificate(std::filesystem::path const& folder, std::string const& name = "server");

    std::filesystem::path certificate;
    std::filesystem::path key;
};

} // namespace gt::testing
