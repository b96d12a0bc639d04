#pragma once

#include <string_view>

/// What staff themselves may do; each capability has such a list, and packs give verbs to roles.
namespace gt::staff::verb {

inline constexpr std::string_view see = "staff.see";
inline constexpr std::string_view change = "staff.change";

} // namespace gt::staff::verb
