#pragma once

#include "platform/config/config.hpp"
#include "platform/db/database.hpp"
#include "platform/time/clock.hpp"
#include "staff/house/house.hpp"

#include <filesystem>
#include <memory>

namespace gt::app {

/// Where an authority's data lie.
struct Place {
    std::filesystem::path data; ///< database (SQLite), files and keys
    std::string database_url; ///< PostgreSQL; overrides goldenthread.toml
    std::optional<Instant> now = {}; ///< a set clock (`--today`, tests)
    bool fsync = true;
};

/// One authority, opened: its database, clock and house with all capabilities in it.
class Authority {
public:
    /// Throws std::runtime_error, in words, when there is none at that place, its settings are wrong,
    /// or its database is newer than this program.
    explicit Authority(Place const& place);
    /// The same with everything said; `files` is the folder of the shelf.
    Authority(db::Database::Options const& database, config::Config config, std::optional<Instant> now,
        std::filesystem::path const& files);
    Authority(Authority const&) = delete;

    db::Database& database() { return *database_; }
    staff::House& house() { return *house_; }
    Clock& clock() { return clock_; }
    config::Config const& config() const { return config_; }
    /// Of the keys that seal the history; empty when the authority was not opened from a data folder.
    std::filesystem::path const& keys_folder() const { return keys_folder_; }

private:
    config::Config config_;
    std::filesystem::path keys_folder_;
    Clock clock_;
    std::unique_ptr<db::Database> database_;
    std::unique_ptr<staff::House> house_;
};

/// Where files stand that people have sent: in the data folder, outside the database.
std::filesystem::path files_folder(Place const& place);

/// Where the keys lie: in the data folder, outside the database.
std::filesystem::path keys_folder(Place const& place);

/// Makes the folder, settings, first key, database and schema, loads the framework "england" and the authority's
/// own node of the tree. A Problem when there is one already.
Result<void> create_authority(Place const& place, std::string const& council);

/// The last step of that, in a database that has the schema and nothing else.
Result<void> found_authority(db::Database& database, std::string const& council, Instant now);

db::Database::Options database_options(Place const& place, config::Config const& config);

/// Applies what the schema lacks. SQLite: with a copy of the database made beside it before. An authority from before
/// there were keys gets its first one.
int bring_up_to_date(Place const& place);

} // namespace gt::app
