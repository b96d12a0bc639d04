#pragma once

#include <string>
#include <string_view>

namespace gt::cases {

/// What a code of a column means: "Full care order" for "C2" of "legal_status", by the groups of Annex A; a code that
/// is not known stays as it is.
std::string code_words(std::string_view column, std::string_view code);

} // namespace gt::cases
