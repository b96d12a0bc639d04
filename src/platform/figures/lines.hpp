#pragma once

#include "platform/time/instant.hpp"

#include <string>
#include <vector>

/// Figures of a page as lines of one table. What a page says of them as CSV or as a workbook is written from these, so
/// that the formats cannot differ.
namespace gt::figures {

struct Cell {
    std::string text; ///< as it is shown; empty where nothing is said
    bool is_number = false; ///< a spreadsheet may count on it

    bool operator==(Cell const&) const = default;
};

Cell count(int number); ///< "12"
Cell number(std::string shown); ///< "0.76"; nothing stays nothing

struct Lines {
    std::string title; ///< "Coverage": of the sheet
    std::vector<std::string> head;
    std::vector<std::vector<Cell>> rows;
};

/// Safe to open in a spreadsheet.
std::string csv_of(Lines const& lines);
/// `made_at` stands in the file in place of the clock's time.
std::string xlsx_of(Lines const& lines, Instant made_at);

inline constexpr std::string_view csv_type = "text/csv; charset=utf-8";
inline constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

} // namespace gt::figures
