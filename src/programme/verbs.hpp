#pragma once

#include <string_view>

namespace gt::programme::verb {

inline constexpr std::string_view see = "programme.see";
inline constexpr std::string_view see_workers = "programme.see_workers"; ///< in coverage, by name [D-29]
inline constexpr std::string_view exempt = "programme.exempt";

} // namespace gt::programme::verb
