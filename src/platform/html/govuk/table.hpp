#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// A cell of a table or of its head. Numbers stand at the right.
struct Cell {
    Content text;
    bool is_numeric = false;
    int colspan = 0;
    int rowspan = 0;
    std::string classes = {};
    Extras attributes = {};
};

using Row = std::vector<Cell>;

struct Table {
    std::string caption;
    Row head;
    std::vector<Row> rows;
    bool first_cell_is_header = false;
    std::string caption_classes = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Table const& table);

} // namespace gt::html::govuk
