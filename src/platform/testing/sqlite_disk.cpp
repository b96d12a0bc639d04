#include "platform/testing/sqlite_disk.hpp"

#include <new>
#include <sqlite3.h>
#include <stdexcept>

namespace gt::testing {

struct SqliteDisk::Vfs {
    sqlite3_vfs base{};
    SqliteDisk* disk = nullptr;
    sqlite3_vfs* real = nullptr;
};

namespace {

/// Where SQLite keeps its file; the real one lies right behind it.
struct Slot {
    sqlite3_file base;
    DiskFile* file;
};

DiskFile& file_of(sqlite3_file* slot) { return *reinterpret_cast<Slot*>(slot)->file; }
sqlite3_file* real_of(sqlite3_file* slot) { return file_of(slot).real(); }

int close_file(sqlite3_file* slot)
{
    auto* const real = real_of(slot);
    delete &file_of(slot);
    return real->pMethods->xClose(real);
}

int read_file(sqlite3_file* slot, void* to, int count, sqlite3_int64 from)
{
    return file_of(slot).read({static_cast<unsigned char*>(to), static_cast<std::size_t>(count)}, from);
}

int write_file(sqlite3_file* slot, void const* bytes, int count, sqlite3_int64 at)
{
    return file_of(slot).write({static_cast<unsigned char const*>(bytes), static_cast<std::size_t>(count)}, at);
}

int truncate_file(sqlite3_file* slot, sqlite3_int64 size) { return file_of(slot).truncate(size); }
int sync_file(sqlite3_file* slot, int flags) { return file_of(slot).sync(flags); }

int size_of_file(sqlite3_file* slot, sqlite3_int64* size)
{
    std::int64_t bytes = 0;
    auto const code = file_of(slot).size(bytes);
    *size = bytes;
    return code;
}

int control_file(sqlite3_file* slot, int what, void* about)
{
    // Hints that would make the real file longer than what was written to it.
    if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE) return SQLITE_OK;
    return real_of(slot)->pMethods->xFileControl(real_of(slot), what, about);
}

// Locks and the shared memory of the write-ahead log's index are the real file's.
int lock_file(sqlite3_file* slot, int lock) { return real_of(slot)->pMethods->xLock(real_of(slot), lock); }
int unlock_file(sqlite3_file* slot, int lock) { return real_of(slot)->pMethods->xUnlock(real_of(slot), lock); }
int check_lock(sqlite3_file* slot, int* held)
{
    return real_of(slot)->pMethods->xCheckReservedLock(real_of(slot), held);
}
int sector_size(sqlite3_file* slot) { return real_of(slot)->pMethods->xSectorSize(real_of(slot)); }
int characteristics(sqlite3_file* slot) { return real_of(slot)->pMethods->xDeviceCharacteristics(real_of(slot)); }
int map_shared(sqlite3_file* slot, int page, int size, int extend, void volatile** memory)
{
    return real_of(slot)->pMethods->xShmMap(real_of(slot), page, size, extend, memory);
}
int lock_shared(sqlite3_file* slot, int offset, int count, int flags)
{
    return real_of(slot)->pMethods->xShmLock(real_of(slot), offset, count, flags);
}
void shared_barrier(sqlite3_file* slot) { real_of(slot)->pMethods->xShmBarrier(real_of(slot)); }
int unmap_shared(sqlite3_file* slot, int remove) { return real_of(slot)->pMethods->xShmUnmap(real_of(slot), remove); }

/// Version 2: without reading through a map of the file.
constexpr sqlite3_io_methods methods{2, close_file, read_file, write_file, truncate_file, sync_file, size_of_file,
    lock_file, unlock_file, check_lock, control_file, sector_size, characteristics, map_shared, lock_shared,
    shared_barrier, unmap_shared, nullptr, nullptr};

int open_file(sqlite3_vfs* vfs, char const* path, sqlite3_file* slot, int flags, int* out_flags)
{
    auto const& own = *static_cast<SqliteDisk::Vfs*>(vfs->pAppData);
    if (!path || (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) == 0)
        return own.real->xOpen(own.real, path, slot, flags, out_flags);
    auto* const real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<Slot*>(slot) + 1);
    slot->pMethods = nullptr;
    auto const code = own.real->xOpen(own.real, path, real, flags, out_flags);
    if (code != SQLITE_OK) return code;
    new (slot) Slot{{&methods}, own.disk->open(path, real).release()};
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs* vfs, char const* path, int sync_folder)
{
    auto const& own = *static_cast<SqliteDisk::Vfs*>(vfs->pAppData);
    auto const code = own.real->xDelete(own.real, path, sync_folder);
    if (code == SQLITE_OK) own.disk->removed(path);
    return code;
}

} // namespace

int DiskFile::read(std::span<unsigned char> to, std::int64_t from)
{
    return real_->pMethods->xRead(real_, to.data(), static_cast<int>(to.size()), from);
}

int DiskFile::write(std::span<unsigned char const> bytes, std::int64_t at)
{
    return real_->pMethods->xWrite(real_, bytes.data(), static_cast<int>(bytes.size()), at);
}

int DiskFile::truncate(std::int64_t size) { return real_->pMethods->xTruncate(real_, size); }
int DiskFile::sync(int flags) { return real_->pMethods->xSync(real_, flags); }

int DiskFile::size(std::int64_t& bytes)
{
    sqlite3_int64 found = 0;
    auto const code = real_->pMethods->xFileSize(real_, &found);
    bytes = found;
    return code;
}

SqliteDisk::SqliteDisk() : vfs_{std::make_unique<Vfs>()}
{
    vfs_->disk = this;
    vfs_->real = sqlite3_vfs_find(nullptr);
    vfs_->base = *vfs_->real;
    vfs_->base.zName = "disk of a test";
    vfs_->base.szOsFile = static_cast<int>(sizeof(Slot)) + vfs_->real->szOsFile;
    vfs_->base.pAppData = vfs_.get();
    vfs_->base.xOpen = open_file;
    vfs_->base.xDelete = remove_file;
    if (sqlite3_vfs_register(&vfs_->base, 1) != SQLITE_OK) throw std::runtime_error{"SQLite takes no disk of a test"};
}

SqliteDisk::~SqliteDisk() { sqlite3_vfs_unregister(&vfs_->base); }

void SqliteDisk::removed(std::string const&) { }

} // namespace gt::testing
