#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gt::db {

/// Where the literal, quoted identifier or comment that begins at `at` ends; `at` itself when none
/// begins there. One that is never closed ends with the text.
std::size_t end_of_quoted(std::string_view sql, std::size_t at);

/// A statement as both engines take it: each `:name` is `$1`, `$2`… in order of first use.
struct NumberedSql {
    std::string text;
    std::vector<std::string_view> names; ///< they point into the original text
};

/// A cast written `::` is left as it stands.
NumberedSql numbered(std::string_view sql);

/// The statements of a migration, parted at each `;` outside literals and comments.
/// Bodies that hold `;` themselves (triggers, functions) are therefore not possible.
std::vector<std::string_view> statements_of(std::string_view text);

} // namespace gt::db
