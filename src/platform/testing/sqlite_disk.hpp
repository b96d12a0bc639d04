#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct sqlite3_file;

namespace gt::testing {

/// One of SQLite's files on a disk that tests can spoil. Answers SQLite's own codes.
class DiskFile {
public:
    explicit DiskFile(sqlite3_file* real) : real_{real} { }
    virtual ~DiskFile() = default;

    /// Bytes behind the end come back as zeroes, with SQLITE_IOERR_SHORT_READ.
    virtual int read(std::span<unsigned char> to, std::int64_t from);
    virtual int write(std::span<unsigned char const> bytes, std::int64_t at);
    virtual int truncate(std::int64_t size);
    virtual int sync(int flags);
    virtual int size(std::int64_t& bytes);

    sqlite3_file* real() const { return real_; }

private:
    sqlite3_file* real_;
};

/// While it lives, SQLite opens its databases and write-ahead logs on this disk: one at a time in a process, made
/// before the databases are opened and gone after they are closed.
class SqliteDisk {
public:
    SqliteDisk();
    virtual ~SqliteDisk();
    SqliteDisk(SqliteDisk const&) = delete;

    virtual std::unique_ptr<DiskFile> open(std::string const& path, sqlite3_file* real) = 0;
    /// The file was removed.
    virtual void removed(std::string const& path);

    struct Vfs; ///< how SQLite knows it

private:
    std::unique_ptr<Vfs> vfs_;
};

} // namespace gt::testing
