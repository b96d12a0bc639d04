#include "platform/files/kind.hpp"

#include "platform/http/utf8.hpp"
#include "platform/xlsx/archive.hpp"

#include <array>
#include <fstream>

namespace gt::files {

namespace {

constexpr std::array all_facts{
    KindFacts{Kind::pdf, "application/pdf", ".pdf", "a PDF"},
    KindFacts{Kind::png, "image/png", ".png", "a PNG picture"},
    KindFacts{Kind::jpeg, "image/jpeg", ".jpg", "a JPEG photograph"},
    KindFacts{Kind::heic, "image/heic", ".heic", "an iPhone photograph"},
    KindFacts{Kind::word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
        "a Word document"},
    KindFacts{
        Kind::excel, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", "an Excel workbook"},
    KindFacts{Kind::powerpoint, "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx",
        "a PowerPoint presentation"},
    KindFacts{Kind::opendocument, "application/vnd.oasis.opendocument.text", ".odt", "an OpenDocument text"},
    KindFacts{Kind::old_word, "application/msword", ".doc", "a Word document"},
    KindFacts{Kind::old_excel, "application/vnd.ms-excel", ".xls", "an Excel workbook"},
    KindFacts{Kind::outlook, "application/vnd.ms-outlook", ".msg", "a message saved from Outlook"},
    KindFacts{Kind::text, "text/plain; charset=utf-8", ".txt", "a text"},
};

constexpr std::array all_documents{Kind::pdf, Kind::png, Kind::jpeg, Kind::heic, Kind::word, Kind::excel,
    Kind::powerpoint, Kind::opendocument, Kind::old_word, Kind::old_excel, Kind::outlook, Kind::text};

std::string beginning_of(std::filesystem::path const& file, std::size_t most)
{
    std::ifstream in{file, std::ios::binary};
    std::string bytes(most, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(most));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

std::optional<Kind> kind_of_archive(std::filesystem::path const& file)
{
    auto const archive = xlsx::Archive::open(file, {});
    if (!archive) return std::nullopt;
    for (auto const* macros : {"word/vbaProject.bin", "xl/vbaProject.bin", "ppt/vbaProject.bin"})
        if (archive->has(macros)) return std::nullopt;
    if (archive->has("word/document.xml")) return Kind::word;
    if (archive->has("xl/workbook.xml")) return Kind::excel;
    if (archive->has("ppt/presentation.xml")) return Kind::powerpoint;
    if (archive->has("mimetype") && archive->has("content.xml") && !archive->has("Basic/script-lc.xml"))
        return Kind::opendocument;
    return std::nullopt;
}

/// Names in the directory of an old Office file are UTF-16.
bool names(std::string const& content, std::string_view stream)
{
    std::string wide;
    for (char const c : stream) wide += {c, '\0'};
    return content.find(wide) != std::string::npos;
}

std::optional<Kind> kind_of_old_office(std::filesystem::path const& file)
{
    auto const content = beginning_of(file, static_cast<std::size_t>(std::filesystem::file_size(file)));
    if (names(content, "_VBA_PROJECT")) return std::nullopt;
    if (names(content, "__properties_version1.0")) return Kind::outlook;
    if (names(content, "WordDocument")) return Kind::old_word;
    if (names(content, "Workbook")) return Kind::old_excel;
    return std::nullopt;
}

/// UTF-8, no control characters but those of lines: also CSV and saved mail.
bool is_plain_text(std::filesystem::path const& file)
{
    auto const content = beginning_of(file, static_cast<std::size_t>(std::filesystem::file_size(file)));
    auto const is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    };
    return !content.empty() && std::none_of(content.begin(), content.end(), is_control) && http::is_text(content);
}

} // namespace

KindFacts const& facts_of(Kind kind) { return *std::ranges::find(all_facts, kind, &KindFacts::kind); }

std::span<Kind const> documents() { return all_documents; }

std::optional<Kind> kind_of(std::filesystem::path const& file)
{
    using namespace std::string_view_literals;
    auto const start = beginning_of(file, 16);
    if (start.starts_with("%PDF-"sv)) return Kind::pdf;
    if (start.starts_with("\x89PNG\r\n\x1A\n"sv)) return Kind::png;
    if (start.starts_with("\xFF\xD8\xFF"sv)) return Kind::jpeg;
    if (start.size() >= 12 && (start.substr(4, 8) == "ftypheic"sv || start.substr(4, 8) == "ftypheix"sv))
        return Kind::heic;
    if (start.starts_with("PK\x03\x04"sv)) return kind_of_archive(file);
    if (start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return kind_of_old_office(file);
    return is_plain_text(file) ? std::optional{Kind::text} : std::nullopt;
}

} // namespace gt::files
