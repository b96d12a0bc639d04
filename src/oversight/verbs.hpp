#pragma once

#include <string_view>

namespace gt::oversight::verb {

inline constexpr std::string_view see = "oversight.see";
inline constexpr std::string_view see_own = "oversight.see_own"; ///< of one's own documents and cases
inline constexpr std::string_view check = "oversight.check";
inline constexpr std::string_view agree = "oversight.agree";
inline constexpr std::string_view alert = "oversight.alert";
inline constexpr std::string_view answer = "oversight.answer";
inline constexpr std::string_view quarter = "oversight.quarter"; ///< a group manager's check of a quarter
inline constexpr std::string_view receive = "oversight.receive"; ///< what group managers report

} // namespace gt::oversight::verb
