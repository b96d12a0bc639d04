#pragma once

#include "platform/testing/source_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>
#include <xlsxwriter.h>
#include <zip.h>

/// Workbooks of the tests' own making, in the two ways that programs write them.
namespace gt::testing {

using Members = std::vector<std::pair<std::string, std::string>>;
using SheetRows = std::vector<std::vector<std::string>>;
struct NamedSheet {
    std::string name;
    SheetRows rows;
};

inline std::string bytes_of(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot open " + path.string()};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A file that lies beside the project, not in it; nothing when it is not there.
inline std::optional<std::filesystem::path> shared_file(std::string const& name)
{
    auto const* const told = std::getenv("GOLDENTHREAD_SHARED");
    auto const path
        = (told != nullptr ? std::filesystem::path{told} : gt::testing::source_folder() / "../shared") / name;
    return std::filesystem::exists(path) ? std::optional{path} : std::nullopt;
}

/// A file name of one's own, and no file when it goes.
class ScratchFile {
public:
    ScratchFile()
    {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path()
            / ("goldenthread-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".xlsx");
    }
    ~ScratchFile() { std::filesystem::remove(path_); }
    ScratchFile(ScratchFile const&) = delete;
    ScratchFile& operator=(ScratchFile const&) = delete;
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline std::string zip_of(Members const& members)
{
    ScratchFile const file;
    auto* const archive = zip_open(file.path().c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (auto const& [name, content] : members)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    if (zip_close(archive) != 0) throw std::runtime_error{"cannot write a zip"};
    return bytes_of(file.path());
}

/// The members around the sheets: `sheets` is the XML of each, by name.
inline Members members_of(std::vector<std::pair<std::string, std::string>> const& sheets)
{
    std::string const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string const package = "http://schemas.openxmlformats.org/package/2006/relationships";
    std::string list;
    std::string relations;
    Members members;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        auto const number = std::to_string(i + 1);
        list += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
        relations += "<Relationship Id=\"rId" + number + "\" Type=\"" + relation
            + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        members.emplace_back("xl/worksheets/sheet" + number + ".xml", sheets[i].second);
    }
    members.emplace_back("_rels/.rels",
        "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" + relation
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    members.emplace_back(
        "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + package + "\">" + relations + "</Relationships>");
    members.emplace_back("xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + relation
            + "\"><workbookPr/><sheets>" + list + "</sheets></workbook>");
    return members;
}

inline std::string sheet_xml(std::string const& rows)
{
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
        + "</sheetData></worksheet>";
}

inline std::string xml_escaped(std::string const& text)
{
    std::string out;
    for (char const byte : text) {
        if (byte == '&')
            out += "&amp;";
        else if (byte == '<')
            out += "&lt;";
        else
            out += byte;
    }
    return out;
}

/// Every cell an inline string, without row and cell references, as some exports write them.
inline std::string inline_workbook(std::vector<NamedSheet> const& sheets)
{
    std::vector<std::pair<std::string, std::string>> parts;
    for (auto const& [name, rows] : sheets) {
        std::string xml;
        for (auto const& row : rows) {
            xml += "<row>";
            for (auto const& text : row) xml += "<c t=\"inlineStr\"><is><t>" + xml_escaped(text) + "</t></is></c>";
            xml += "</row>";
        }
        parts.emplace_back(name, sheet_xml(xml));
    }
    return zip_of(members_of(parts));
}

/// Written by a program of its own (shared strings). `fill` adds sheets and cells.
inline std::string written_workbook(std::function<void(lxw_workbook*)> const& fill)
{
    ScratchFile const file;
    auto* const workbook = workbook_new(file.path().c_str());
    fill(workbook);
    if (workbook_close(workbook) != LXW_NO_ERROR) throw std::runtime_error{"cannot write a workbook"};
    return bytes_of(file.path());
}

/// The same with texts alone.
inline std::string shared_workbook(std::vector<NamedSheet> const& sheets)
{
    return written_workbook([&](lxw_workbook* workbook) {
        for (auto const& [name, rows] : sheets) {
            auto* const sheet = workbook_add_worksheet(workbook, name.c_str());
            for (std::size_t r = 0; r < rows.size(); ++r)
                for (std::size_t c = 0; c < rows[r].size(); ++c)
                    worksheet_write_string(
                        sheet, static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), rows[r][c].c_str(), nullptr);
        }
    });
}

} // namespace gt::testing
