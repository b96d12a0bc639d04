#pragma once

#include "platform/time/date.hpp"

#include <optional>
#include <string_view>

namespace gt::xlsx {

/// Whether a number format such as "dd/mm/yyyy;@" shows a day (a time of day alone is none).
bool is_date_format(std::string_view code);

/// The same for the formats that Excel knows by number and does not spell out: 14 to 22, 27 to 36,
/// 45 to 47, 50 to 58.
bool is_built_in_date_format(std::string_view id);

/// The day of a serial number. Excel counts from 1 January 1900 as day 1, and counts a 29 February
/// 1900 that never was; or from 1 January 1904 as day 0.
std::optional<Date> date_of_serial(double serial, bool from_1904);

/// "AB12" is column 27. Nothing when it does not begin with letters, or with too many.
std::optional<std::size_t> column_of(std::string_view reference);

} // namespace gt::xlsx
