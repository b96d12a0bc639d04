#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gt::http {

enum class Plus { is_space, is_plus };

/// Undoes percent-encoding. Nothing when an escape is broken or what comes out is
/// not well-formed text (see is_text).
std::optional<std::string> decode_percent(std::string_view encoded, Plus plus);

} // namespace gt::http
