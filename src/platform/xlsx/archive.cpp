#include "platform/xlsx/archive.hpp"

#include <fstream>
#include <zip.h>

namespace gt::xlsx {

namespace {

constexpr std::string_view zip_head = "PK\x03\x04";
constexpr std::string_view old_office_head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

Problem damaged()
{
    return {"", "The workbook is damaged or was not saved to its end. Save it again and try once more"};
}

Problem too_large() { return {"", "The workbook unpacks to far more than it should hold, so it was not read"}; }

/// What the first bytes give away, before the library sees any.
Result<void> recognise(std::string_view head)
{
    if (head.empty()) return Problem{"", "The file is empty"};
    // A workbook with a password is wrapped into the old container, so the two begin alike.
    if (head.starts_with(old_office_head))
        return Problem{
            "", "This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password"};
    if (!head.starts_with(zip_head)) return Problem{"", "This is not an Excel workbook (.xlsx)"};
    return {};
}

Result<std::string> head_of(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file || !std::filesystem::is_regular_file(path)) return Problem{"", "The file cannot be opened"};
    std::string head(old_office_head.size(), '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head;
}

std::int64_t locate(zip* archive, std::string const& name)
{
    auto const exact = zip_name_locate(archive, name.c_str(), 0);
    return exact >= 0 ? exact : zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE);
}

/// XML of spreadsheets shrinks to a tenth or a twentieth; only what was built to do harm swells like this.
bool swells(zip_stat_t const& stat, Limits const& limits)
{
    constexpr zip_uint64_t harmless = 1U << 20U;
    return stat.size > limits.member_bytes
        || (stat.size > harmless && stat.size / std::max<zip_uint64_t>(stat.comp_size, 1) > limits.ratio);
}

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void Archive::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<Archive> Archive::open(std::filesystem::path const& path, Limits const& limits)
{
    auto const head = head_of(path);
    if (!head) return head.problem();
    if (auto const known = recognise(*head); !known) return known.problem();

    Archive archive{limits};
    archive.zip_.reset(zip_open(path.c_str(), ZIP_RDONLY, nullptr));
    if (auto const fine = archive.check(); !fine) return fine.problem();
    return archive;
}

Result<Archive> Archive::from_bytes(std::string bytes, Limits const& limits)
{
    if (auto const known = recognise(bytes); !known) return known.problem();

    Archive archive{limits};
    archive.bytes_ = std::make_unique<std::string>(std::move(bytes));
    auto* const source = zip_source_buffer_create(archive.bytes_->data(), archive.bytes_->size(), 0, nullptr);
    if (source == nullptr) throw std::bad_alloc{};
    archive.zip_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!archive.zip_) zip_source_free(source);
    if (auto const fine = archive.check(); !fine) return fine.problem();
    return archive;
}

/// Looks at the directory alone. What it says of sizes is held against what is read later.
Result<void> Archive::check() const
{
    if (!zip_) return damaged();

    std::uint64_t total = 0;
    auto const count = zip_get_num_entries(zip_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat{};
        if (zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0) return damaged();
        if (stat.encryption_method != ZIP_EM_NONE)
            return Problem{"", "The workbook has a password. Save it without one"};
        if (!std::string_view{stat.name}.ends_with(".xml")) continue; // pictures and the like are not read
        total += stat.size;
        auto const swells
            = stat.size > (1U << 20U) && stat.size / std::max<zip_uint64_t>(stat.comp_size, 1) > limits_.ratio;
        if (swells || stat.size > limits_.member_bytes || total > limits_.total_bytes) return too_large();
    }
    return {};
}

bool Archive::has(std::string const& name) const { return locate(zip_.get(), name) >= 0; }

std::uint64_t Archive::size_of(std::string const& name) const
{
    auto const index = locate(zip_.get(), name);
    zip_stat_t stat{};
    if (index < 0 || zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0) return 0;
    return stat.size;
}

Result<void> Archive::read(std::string const& name, std::function<bool(std::string_view)> const& on_bytes) const
{
    auto const index = locate(zip_.get(), name);
    zip_stat_t stat{};
    if (index < 0 || zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0) return damaged();

    if (swells(stat, limits_)) return too_large();
    std::unique_ptr<zip_file_t, FileCloser> const file{
        zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0)};
    if (!file) return damaged();

    std::string buffer(64U << 10U, '\0');
    std::uint64_t unpacked = 0;
    for (;;) {
        auto const count = zip_fread(file.get(), buffer.data(), buffer.size());
        if (count < 0) return damaged();
        if (count == 0) break;
        unpacked += static_cast<std::uint64_t>(count);
        if (unpacked > stat.size) return too_large(); // its size was a lie
        if (!on_bytes({buffer.data(), static_cast<std::size_t>(count)})) return {};
    }
    return unpacked == stat.size ? Result<void>{} : damaged();
}

} // namespace gt::xlsx
