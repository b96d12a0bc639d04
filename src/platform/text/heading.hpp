#pragma once

#include <string>
#include <string_view>

namespace gt {

/// What a column's heading or a sheet's name is recognised by: its letters and figures, small.
/// "Date of Referral ", "date of referral" and "\uFEFFDate_of_referral" are one; so are straight and
/// curly quotes, and "(Y/N))" and "(Y/N)". Headings that differ only in punctuation do not exist in
/// the formats we read. Letters outside ASCII stay as they are.
std::string heading_key(std::string_view heading);

/// Spaces of every kind (line ends, no-break, byte order mark) cut from both ends, and each run of
/// them inside made one plain space.
std::string one_spaced(std::string_view text);

/// The same into a string that keeps its memory, for readers of many cells.
void one_spaced_into(std::string& out, std::string_view text);

/// ASCII letters made small.
std::string lower_ascii(std::string_view text);

/// No more than is needed to trust the bytes: every sequence whole, shortest, no surrogates, no NUL.
bool is_clean_utf8(std::string_view text);

} // namespace gt
