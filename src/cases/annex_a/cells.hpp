#pragma once

#include "platform/result.hpp"
#include "platform/time/date.hpp"
#include "platform/xlsx/xlsx.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gt::cases::annex_a {

/// The text of a cell with single spaces, into `out`; empty for what stands for nothing: "-", "n/a",
/// "#N/A" and other errors. A whole number is written in figures ("9212044" also for 9212044.0).
void plain_text(std::string& out, xlsx::Cell const& cell);

/// A date cell, a serial number, or text in any form that `Date::parse_typed` takes, with or without
/// a time; nothing when empty. A Problem (in its message) when it is no day between 1900 and 2100.
Result<std::optional<Date>> date_in(xlsx::Cell const& cell, std::string_view text, xlsx::Workbook const& workbook);

/// Whole years of 6, "6" or 6.14; -1 for "unborn". Nothing for what is no age.
std::optional<int> age_in(std::string_view text);

/// These take plain text and change it in place.
void make_code(std::string& text);
void make_yes_no(std::string& text);
void make_gender(std::string& text);
void make_case_status(std::string& text);

} // namespace gt::cases::annex_a
