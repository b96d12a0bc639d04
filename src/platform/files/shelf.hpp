#pragma once

#include "platform/http/upload.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gt::files {

/// Where an authority's files stand: outside the database and any web path, each under the digest of its content, so
/// that the same file is kept once and none is ever changed. Several processes may share one.
class Shelf {
public:
    /// Makes the folder when it is not there yet.
    explicit Shelf(std::filesystem::path folder);

    /// Where files lie while they come in; of the same file system, so that keeping one copies nothing.
    std::filesystem::path incoming() const { return folder_ / "incoming"; }

    /// Puts the file on the shelf and returns its SHA-256. It is on the disk when this returns, so call this before the
    /// transaction that speaks of it. Takes it from the upload. Throws std::runtime_error when the disk does not.
    std::string keep(http::Upload const& upload) const;

    /// Where the content of that digest stands, there or not.
    std::filesystem::path path_of(std::string_view sha256) const;
    bool has(std::string_view sha256) const;
    /// The digests of all that stands here, in order.
    std::vector<std::string> all() const;

    /// Puts the file aside under a number of the caller's, for at most a day: not a record, only waiting for a person's
    /// next step. Takes it from the upload.
    void hold(http::Upload const& upload, std::int64_t number) const;
    /// Where it waits; it may be gone.
    std::filesystem::path held(std::int64_t number) const;
    void release(std::int64_t number) const;

    /// What came in or was put aside a day ago or more, and nobody asked for again.
    void forget_unfinished() const;

private:
    std::filesystem::path folder_;
};

bool is_digest(std::string_view text);
/// Where content of that digest stands in a shelf's folder. Throws std::logic_error when it is no digest.
std::filesystem::path path_below(std::filesystem::path const& folder, std::string_view sha256);

/// SHA-256 of its content in lower-case hexadecimal, read in pieces. Throws std::runtime_error.
std::string digest_of(std::filesystem::path const& file);

} // namespace gt::files
