#pragma once

#include <optional>
#include <string_view>

namespace gt::text {

/// As people type it, below nought too; nothing for anything else, or for one that no column holds.
std::optional<int> whole_number(std::string_view typed);

} // namespace gt::text
