#include "platform/xlsx/xlsx.hpp"

#include "platform/xlsx/numbers.hpp"
#include "platform/xlsx/sheet.hpp"
#include "platform/xlsx/xml_member.hpp"

namespace gt::xlsx {

struct Workbook::Inside {
    Limits limits;
    Archive archive;
    Parts parts = {};
    SharedStrings shared = {};
    std::vector<bool> shows_date = {};
    std::vector<std::string> names = {};
};

Workbook::Workbook(std::unique_ptr<Inside> inside) : inside_{std::move(inside)} { }
Workbook::Workbook(Workbook&&) noexcept = default;
Workbook& Workbook::operator=(Workbook&&) noexcept = default;
Workbook::~Workbook() = default;

Result<Workbook> Workbook::open(std::filesystem::path const& path, Limits limits)
{
    auto archive = Archive::open(path, limits);
    if (!archive) return archive.problem();
    return read_parts(std::unique_ptr<Inside>{new Inside{limits, *std::move(archive)}});
}

Result<Workbook> Workbook::from_bytes(std::string bytes, Limits limits)
{
    auto archive = Archive::from_bytes(std::move(bytes), limits);
    if (!archive) return archive.problem();
    return read_parts(std::unique_ptr<Inside>{new Inside{limits, *std::move(archive)}});
}

Result<Workbook> Workbook::read_parts(std::unique_ptr<Inside> inside)
{
    auto parts = xlsx::read_parts(inside->archive);
    if (!parts) return parts.problem();
    if (parts->sheets.empty()) return Problem{"", "The workbook has no sheets"};
    auto shared = read_shared_strings(inside->archive, parts->shared_strings, inside->limits);
    if (!shared) return shared.problem();
    auto styles = read_date_styles(inside->archive, parts->styles);
    if (!styles) return styles.problem();

    inside->parts = *std::move(parts);
    inside->shared = *std::move(shared);
    inside->shows_date = *std::move(styles);
    for (auto const& sheet : inside->parts.sheets) inside->names.push_back(sheet.name);
    return Workbook{std::move(inside)};
}

std::vector<std::string> const& Workbook::sheets() const { return inside_->names; }

Result<void> Workbook::read(std::size_t sheet, OnRow const& on_row) const
{
    auto const& [name, member] = inside_->parts.sheets.at(sheet);
    SheetHandler handler{inside_->shared, inside_->shows_date, inside_->parts.from_1904, inside_->limits, on_row};
    auto const read = read_xml(inside_->archive, member, handler, [&] { return !handler.is_done(); });
    if (!handler.state())
        return Problem{"", "The sheet " + name + " cannot be read: " + handler.state().problem().message};
    return read;
}

std::optional<Date> Workbook::date_of(double serial) const { return date_of_serial(serial, inside_->parts.from_1904); }

} // namespace gt::xlsx
