#pragma once

#include <string>
#include <string_view>

namespace gt::cases {

/// What a list is called: "Children in need (Annex A, list 6)" for "6", "Youth justice (caseload file)".
std::string list_title(std::string_view list);

/// The heading of a fact: "CIN Start Date" for "cin_start" of list "6", "Case opened" for "opened".
std::string fact_title(std::string_view list, std::string_view key);

/// The value in words: dates as "3 June 2026", codes as they are.
std::string fact_words(std::string_view value);

} // namespace gt::cases
