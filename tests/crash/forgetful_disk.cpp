#include "forgetful_disk.hpp"

#include <algorithm>
#include <sqlite3.h>
#include <stdexcept>

namespace gt::crash {

namespace {

constexpr std::size_t sector_bytes = 512;
constexpr unsigned one_in = 8; ///< how many written sectors reach the disk before they are synced

class ForgetfulFile : public testing::DiskFile {
public:
    ForgetfulFile(sqlite3_file* real, std::shared_ptr<Image> image, Syncs syncs)
        : DiskFile{real}, image_{std::move(image)}, syncs_{syncs}
    {
    }

    int read(std::span<unsigned char> to, std::int64_t from) override { return image_->read(to, from); }
    int write(std::span<unsigned char const> bytes, std::int64_t at) override
    {
        return image_->write(*this, bytes, at);
    }
    int truncate(std::int64_t size) override { return image_->truncate(size); }
    /// The page cache of a machine that goes on outlives a killed process: no fsync is needed.
    int sync(int) override { return syncs_ == Syncs::truly ? image_->bring_to_disk(*this) : SQLITE_OK; }
    int size(std::int64_t& bytes) override
    {
        bytes = image_->size();
        return SQLITE_OK;
    }

private:
    std::shared_ptr<Image> image_;
    Syncs syncs_;
};

int write_real(sqlite3_file* real, std::span<unsigned char const> bytes, std::int64_t at)
{
    return real->pMethods->xWrite(real, bytes.data(), static_cast<int>(bytes.size()), at);
}

} // namespace

Image::Image(sqlite3_file* real, std::uint64_t seed) : random_{static_cast<std::minstd_rand::result_type>(seed)}
{
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    bytes_.resize(static_cast<std::size_t>(size));
    if (size > 0 && real->pMethods->xRead(real, bytes_.data(), static_cast<int>(size), 0) != SQLITE_OK)
        throw std::runtime_error{"a file on the forgetful disk cannot be read"};
}

int Image::read(std::span<unsigned char> to, std::int64_t from)
{
    std::scoped_lock const lock{mutex_};
    auto const start = std::min(static_cast<std::size_t>(from), bytes_.size());
    auto const there = std::min(to.size(), bytes_.size() - start);
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(start), there, to.begin());
    std::fill(to.begin() + static_cast<std::ptrdiff_t>(there), to.end(), static_cast<unsigned char>(0));
    return there == to.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int Image::write(testing::DiskFile& file, std::span<unsigned char const> bytes, std::int64_t at)
{
    std::scoped_lock const lock{mutex_};
    auto const start = static_cast<std::size_t>(at);
    if (bytes_.size() < start + bytes.size()) bytes_.resize(start + bytes.size());
    std::ranges::copy(bytes, bytes_.begin() + static_cast<std::ptrdiff_t>(start));
    for (auto sector = start / sector_bytes; sector * sector_bytes < start + bytes.size(); ++sector) {
        unsynced_.insert(sector);
        if (random_() % one_in != 0) continue;
        if (auto const code = bring_to_disk(file, sector); code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

int Image::truncate(std::int64_t size)
{
    std::scoped_lock const lock{mutex_};
    bytes_.resize(static_cast<std::size_t>(size));
    truncated_ = true;
    return SQLITE_OK;
}

int Image::bring_to_disk(testing::DiskFile& file)
{
    std::scoped_lock const lock{mutex_};
    auto* const real = file.real();
    if (truncated_)
        if (auto const code = real->pMethods->xTruncate(real, static_cast<sqlite3_int64>(bytes_.size()));
            code != SQLITE_OK)
            return code;
    truncated_ = false;
    for (auto const sector : unsynced_)
        if (auto const code = bring_to_disk(file, sector); code != SQLITE_OK) return code;
    unsynced_.clear();
    return SQLITE_OK;
}

int Image::bring_to_disk(testing::DiskFile& file, std::size_t sector)
{
    auto const start = sector * sector_bytes;
    if (start >= bytes_.size()) return SQLITE_OK; // cut off since
    auto const count = std::min(sector_bytes, bytes_.size() - start);
    return write_real(file.real(), {bytes_.data() + start, count}, static_cast<std::int64_t>(start));
}

std::int64_t Image::size()
{
    std::scoped_lock const lock{mutex_};
    return static_cast<std::int64_t>(bytes_.size());
}

std::unique_ptr<testing::DiskFile> ForgetfulDisk::open(std::string const& path, sqlite3_file* real)
{
    std::scoped_lock const lock{mutex_};
    auto& image = images_[path];
    if (!image) image = std::make_shared<Image>(real, seed_ + images_.size());
    return std::make_unique<ForgetfulFile>(real, image, syncs_);
}

void ForgetfulDisk::removed(std::string const& path)
{
    std::scoped_lock const lock{mutex_};
    images_.erase(path);
}

} // namespace gt::crash
