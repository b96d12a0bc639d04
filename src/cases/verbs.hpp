#pragma once

#include <string_view>

namespace gt::cases::verb {

inline constexpr std::string_view see = "cases.see";
inline constexpr std::string_view see_own = "cases.see_own";
inline constexpr std::string_view import = "cases.import";
inline constexpr std::string_view match_names = "cases.match_names";
inline constexpr std::string_view raise_risk = "cases.raise_risk";
inline constexpr std::string_view answer_risk = "cases.answer_risk";
inline constexpr std::string_view answer_data_query = "cases.answer_data_query";
inline constexpr std::string_view restrict_case = "cases.restrict";
inline constexpr std::string_view see_history = "history.see";

} // namespace gt::cases::verb
