#pragma once

#include "platform/testing/sqlite_disk.hpp"

#include <map>
#include <mutex>
#include <random>
#include <set>
#include <vector>

namespace gt::crash {

/// What a file holds for those who read it, and which of its sectors are not on the disk yet.
class Image {
public:
    /// Takes in what is on the disk.
    Image(sqlite3_file* real, std::uint64_t seed);

    int read(std::span<unsigned char> to, std::int64_t from);
    int write(testing::DiskFile& file, std::span<unsigned char const> bytes, std::int64_t at);
    int truncate(std::int64_t size);
    int bring_to_disk(testing::DiskFile& file);
    std::int64_t size();

private:
    int bring_to_disk(testing::DiskFile& file, std::size_t sector);

    std::mutex mutex_;
    std::vector<unsigned char> bytes_;
    std::set<std::size_t> unsynced_; ///< sectors
    bool truncated_ = false;
    std::minstd_rand random_;
};

/// What a disk does when it is told to sync: as it is told, or nothing, while it says that all is well.
enum class Syncs { truly, not_at_all };

/// A disk that loses power with the process: what was written and not synced is gone when it is killed, but for some
/// sectors by chance, in any order, as a drive's own cache may have it.
class ForgetfulDisk : public testing::SqliteDisk {
public:
    ForgetfulDisk(std::uint64_t seed, Syncs syncs) : seed_{seed}, syncs_{syncs} { }

    std::unique_ptr<testing::DiskFile> open(std::string const& path, sqlite3_file* real) override;
    void removed(std::string const& path) override;

private:
    std::uint64_t seed_;
    Syncs syncs_;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Image>> images_; ///< all connections of the process see the same
};

} // namespace gt::crash
