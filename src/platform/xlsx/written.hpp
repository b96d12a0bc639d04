#pragma once

#include "platform/time/instant.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace gt::xlsx {

/// What a cell of ours holds; nothing for one that stays empty. Text stays text whatever it begins with, so that a
/// spreadsheet never runs it as a formula.
using Written = std::variant<std::monostate, std::string, std::int64_t, double, Date>;

/// A chart of the spreadsheet program itself, drawn from cells of its sheet. Rows and columns count from 0.
struct WrittenChart {
    enum class Kind {
        stacked_bars, ///< one bar a row
        line ///< label_column holds the numbers along the foot
    };

    Kind kind = Kind::stacked_bars;
    std::string title;
    std::string description; ///< its alternative text: what it shows, in words
    std::string foot_title = {}; ///< of the axis along the foot
    std::size_t label_column = 0;
    std::vector<std::size_t> columns; ///< a series each, named by the head
    std::size_t first_row = 0; ///< the head stands right above it
    std::size_t rows = 0;
};

struct WrittenRow {
    enum class Look { plain, head, title };

    std::vector<Written> cells;
    Look look = Look::plain;
};

struct WrittenSheet {
    std::string name; ///< shortened, and made one that Excel takes, when it is none
    std::vector<WrittenRow> rows;
    std::vector<WrittenChart> charts = {}; ///< below the rows
};

struct WrittenBook {
    std::string title;
    Instant created; ///< stands in the file in place of the clock's time: equal books give equal bytes
    std::vector<WrittenSheet> sheets;
};

/// The .xlsx file. Throws std::runtime_error when it cannot be written (a full disk).
std::string bytes_of(WrittenBook const& book);

} // namespace gt::xlsx
