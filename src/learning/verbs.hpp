#pragma once

#include <string_view>

namespace gt::learning::verb {

inline constexpr std::string_view see = "learning.see";
inline constexpr std::string_view write = "learning.write";
inline constexpr std::string_view acknowledge = "learning.acknowledge";
inline constexpr std::string_view supervise = "learning.supervise";
inline constexpr std::string_view feed_back = "learning.feed_back";
inline constexpr std::string_view answer = "learning.answer";
inline constexpr std::string_view see_workers = "learning.see_workers";
inline constexpr std::string_view raise_need = "learning.raise_need";
inline constexpr std::string_view lead = "learning.lead"; ///< learning activities

} // namespace gt::learning::verb
