#pragma once

#include "app/authority.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace gt::app {

/// What a backup says of itself (manifest.json in its folder).
struct Manifest {
    std::string made_at; ///< UTC
    std::string council;
    std::map<std::string, std::string> digests; ///< SHA-256 of each file of the backup, by its name
    std::map<std::string, std::int64_t> rows; ///< how many each table holds
    std::vector<std::string> files; ///< that people sent: SHA-256 of each, which is also its name below `files`
    std::int64_t seal = 0; ///< the newest when the copy was begun; 0 when there was none
    std::string root; ///< its root: shows later that the newest seals were not cut off
};

struct Backup {
    std::filesystem::path folder;
    Manifest manifest;
};

/// Seals the history, then makes a new folder below `to`, named after the moment, with one consistent state of an
/// SQLite authority, its settings and then its files, while the server goes on: every file that the database speaks of
/// is older than it. Keys are not in it: they are kept apart (docs/operating.md). The manifest is written last: a
/// folder without one is no backup. A Problem when PostgreSQL holds the data, or nothing does, or a file cannot be
/// written: then nothing is left.
Result<Backup> make_backup(Place const& place, std::filesystem::path const& to, Instant now);

/// Puts a backup into a folder that holds no authority yet, after every digest was found right, and checks that
/// every table holds as many rows as the manifest says, and its seal is there. A Problem in words, and nothing left
/// behind, when it does not.
Result<Manifest> restore_backup(std::filesystem::path const& from, Place const& place);

} // namespace gt::app
