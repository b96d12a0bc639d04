#include "platform/xlsx/xlsx.hpp"

#include "fuzz.hpp"

#include <array>
#include <memory>
#include <zip.h>

namespace gt::fuzz {

namespace {

/// Small, so that the fuzzer can reach them.
constexpr xlsx::Limits limits{.member_bytes = 1U << 20U,
    .total_bytes = 2U << 20U,
    .part_bytes = 1U << 20U,
    .shared_bytes = 4096,
    .ratio = 250,
    .rows = 1000,
    .columns = 200,
    .cells = 500,
    .row_bytes = 2048};

constexpr std::string_view package = R"(<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" )"
                                     R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)"
                                     R"(officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr std::string_view relations
    = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
      R"(<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" )"
      R"(Target="worksheets/sheet1.xml"/><Relationship Id="r2" )"
      R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" )"
      R"(Target="sharedStrings.xml"/><Relationship Id="r3" )"
      R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
      R"(</Relationships>)";
constexpr std::string_view workbook
    = R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
      R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/>)"
      R"(<sheets><sheet name="List 1" sheetId="1" r:id="r1"/></sheets></workbook>)";

struct Member {
    char const* name;
    std::string_view content;
};

/// A zip in memory, its members not packed: a fuzzer cannot guess a check sum or a packed stream.
template <std::size_t N> std::string zip_of(std::array<Member, N> const& members)
{
    zip_error_t error;
    auto* const source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    auto* const archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (auto const& [name, content] : members) {
        auto* const bytes = zip_source_buffer(archive, content.data(), content.size(), 0);
        auto const index = zip_file_add(archive, name, bytes, 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    expect(zip_close(archive) == 0 && zip_source_open(source) == 0, "the fuzzer's own zip is made");
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    std::string packed(stat.size, '\0');
    zip_source_read(source, packed.data(), packed.size());
    zip_source_close(source);
    zip_source_free(source);
    return packed;
}

/// The text up to the next line of "%%%", which is taken away with it.
std::string_view next_part(std::string_view& rest)
{
    constexpr std::string_view separator = "\n%%%\n";
    auto const end = rest.find(separator);
    auto const part = rest.substr(0, end);
    rest = end == rest.npos ? std::string_view{} : rest.substr(end + separator.size());
    return part;
}

/// A workbook as sent, or one put together of a sheet, its shared texts and its styles.
std::string workbook_of(std::string_view input)
{
    if (input.starts_with("PK")) return std::string{input};
    auto const sheet = next_part(input);
    auto const shared = next_part(input);
    auto const styles = next_part(input);
    return zip_of(std::array{Member{"[Content_Types].xml", "<Types/>"}, Member{"_rels/.rels", package},
        Member{"xl/workbook.xml", input.empty() ? workbook : input}, Member{"xl/_rels/workbook.xml.rels", relations},
        Member{"xl/worksheets/sheet1.xml", sheet}, Member{"xl/sharedStrings.xml", shared},
        Member{"xl/styles.xml", styles}});
}

void check_row(xlsx::Row const& row)
{
    expect(row.number >= 1 && row.number <= limits.rows, "a row's number is within the sheet");
    for (auto const& cell : row.cells) {
        expect(cell.column < limits.columns, "a cell's column is within the sheet");
        expect(cell.kind != xlsx::Kind::date || cell.date.has_value(), "a date has its day");
    }
}

} // namespace

void try_input(std::string_view input)
{
    auto const opened = xlsx::Workbook::from_bytes(workbook_of(input), limits);
    if (!opened) return expect(!opened.problem().message.empty(), "a refusal says why");
    for (std::size_t sheet = 0; sheet < std::min<std::size_t>(opened->sheets().size(), 4); ++sheet) {
        std::size_t rows = 0;
        auto const read = opened->read(sheet, [&](xlsx::Row const& row) {
            check_row(row);
            return ++rows < 100;
        });
        expect(read || !read.problem().message.empty(), "a refusal says why");
    }
}

} // namespace gt::fuzz
