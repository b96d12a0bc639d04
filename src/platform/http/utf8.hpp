#pragma once

#include <string_view>

namespace gt::http {

/// Well-formed UTF-8 without a NUL: no overlong forms, no surrogates, nothing past U+10FFFF.
/// PostgreSQL cuts a text at a NUL and SQLite keeps it, so that none may come in.
bool is_text(std::string_view bytes);

} // namespace gt::http
