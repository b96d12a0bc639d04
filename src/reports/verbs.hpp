#pragma once

#include <string_view>

namespace gt::reports::verb {

inline constexpr std::string_view head_of_service = "reports.head_of_service";

} // namespace gt::reports::verb
