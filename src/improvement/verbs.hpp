#pragma once

#include <string_view>

namespace gt::improvement::verb {

inline constexpr std::string_view see = "actions.see";
inline constexpr std::string_view see_own = "actions.see_own";
inline constexpr std::string_view add = "actions.add";
inline constexpr std::string_view do_ = "actions.do";
inline constexpr std::string_view close = "actions.close";

} // namespace gt::improvement::verb
