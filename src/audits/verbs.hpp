#pragma once

#include <string_view>

namespace gt::audits::verb {

inline constexpr std::string_view sample = "audits.sample";
inline constexpr std::string_view decide_themes = "audits.decide_themes";
inline constexpr std::string_view audit = "audits.audit";
inline constexpr std::string_view see = "audits.see";
inline constexpr std::string_view see_own = "audits.see_own";
inline constexpr std::string_view grade_own_practice = "audits.grade_own_practice";
inline constexpr std::string_view respond = "audits.respond";
inline constexpr std::string_view take_escalation = "audits.take_escalation";
inline constexpr std::string_view lead_multi_agency = "audits.lead_multi_agency";
inline constexpr std::string_view second_read_draw = "audits.second_read_draw";
inline constexpr std::string_view consistency = "audits.consistency";
inline constexpr std::string_view moderate = "audits.moderate";
inline constexpr std::string_view keep_register = "audits.keep_register";

} // namespace gt::audits::verb
