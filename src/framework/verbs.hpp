#pragma once

#include <string_view>

namespace gt::framework::verb {

inline constexpr std::string_view see = "framework.see";
inline constexpr std::string_view change = "framework.change";

} // namespace gt::framework::verb
