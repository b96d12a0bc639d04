#pragma once

#include "platform/xlsx/xlsx.hpp"

struct zip;

namespace gt::xlsx {

/// The zip file that a workbook is, read member by member within the limits.
class Archive {
public:
    static Result<Archive> open(std::filesystem::path const& path, Limits const& limits);
    static Result<Archive> from_bytes(std::string bytes, Limits const& limits);

    bool has(std::string const& name) const;
    /// Unpacked, as the directory says; 0 when there is none of that name. Never more comes out.
    std::uint64_t size_of(std::string const& name) const;
    Limits const& limits() const { return limits_; }

    /// Unpacks the member piece by piece into `on_bytes`, until that returns false.
    Result<void> read(std::string const& name, std::function<bool(std::string_view)> const& on_bytes) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };

    explicit Archive(Limits const& limits) : limits_{limits} { }
    Result<void> check() const;

    std::unique_ptr<std::string> bytes_; ///< outlives the archive that reads it
    std::unique_ptr<zip, Closer> zip_;
    Limits limits_;
};

} // namespace gt::xlsx
