#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace gt::files {

/// What a file is, told by its content; never by its name or by what the sender says of it.
enum class Kind { pdf, png, jpeg, heic, word, excel, powerpoint, opendocument, old_word, old_excel, outlook, text };

struct KindFacts {
    Kind kind;
    std::string_view media_type;
    std::string_view extension; ///< with its dot
    std::string_view words; ///< "a PDF"
};

KindFacts const& facts_of(Kind kind);

/// Nothing when it is none of these, cannot be opened as what it claims to be, or holds macros.
std::optional<Kind> kind_of(std::filesystem::path const& file);

/// What evidence comes as: documents, scans, photographs, saved messages.
std::span<Kind const> documents();

} // namespace gt::files
