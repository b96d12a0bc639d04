#pragma once

#include <string_view>

namespace gt::reports::verb {

inline constexpr std::string_view head_of_service = "reports.head_of_service";
inline constexpr std::string_view follow_up = "reports.follow_up"; ///< re-audits and 4R meetings
inline constexpr std::string_view publish = "reports.publish";

} // namespace gt::reports::verb
