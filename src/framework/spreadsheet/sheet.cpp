#include "framework/spreadsheet/sheet.hpp"

#include "platform/text/text.hpp"

#include <algorithm>

namespace gt::framework::spreadsheet {

namespace {

std::string letters_of(std::size_t column)
{
    std::string letters;
    for (auto left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

/// Headings are known by their small letters: "Type" and "type " are one.
std::string heading_of(std::string_view text)
{
    std::string heading{text::trim(text)};
    std::ranges::transform(
        heading, heading.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return heading;
}

std::string text_of(xlsx::Cell const& cell)
{
    return cell.kind == xlsx::Kind::date && cell.date ? cell.date->iso() : std::string{text::trim(cell.text)};
}

} // namespace

std::vector<std::string> words_of(std::string const& text)
{
    auto words = text::split(text, ' ');
    std::erase(words, std::string{});
    return words;
}

Place place_in(std::string const& sheet, std::size_t row, std::size_t column)
{
    return {sheet, static_cast<int>(row), letters_of(column)};
}

Row::Row(std::string const& sheet, std::size_t number, std::map<std::string, std::size_t, std::less<>> const& columns,
    std::map<std::size_t, std::string> cells)
    : sheet_{&sheet}, number_{number}, columns_{&columns}, cells_{std::move(cells)}
{
}

std::string Row::text(std::string_view heading)
{
    auto const column = columns_->find(heading);
    if (column == columns_->end()) return {};
    asked_.insert(column->second);
    auto const cell = cells_.find(column->second);
    return cell == cells_.end() ? std::string{} : cell->second;
}

bool Row::flag(std::string_view heading, Faults& faults)
{
    auto const given = heading_of(text(heading));
    if (given == "yes" || given == "true" || given == "true()") return true;
    if (!given.empty() && given != "no" && given != "false" && given != "false()")
        faults.push_back({place(heading), "\"" + given + "\" stands here, and yes or no is wanted"});
    return false;
}

std::map<std::string, std::string, std::less<>> Row::texts(std::string_view prefix)
{
    std::map<std::string, std::string, std::less<>> found;
    for (auto const& [heading, column] : *columns_) {
        if (!heading.starts_with(prefix)) continue;
        if (auto given = text(heading); !given.empty()) found.emplace(heading.substr(prefix.size()), std::move(given));
    }
    return found;
}

Place Row::place(std::string_view heading) const
{
    auto const column = columns_->find(heading);
    return place_in(*sheet_, number_, column == columns_->end() ? 0 : column->second);
}

void Row::refuse_the_rest(Faults& faults) const
{
    for (auto const& [heading, column] : *columns_)
        if (cells_.contains(column) && !asked_.contains(column))
            faults.push_back({place(heading), "the column \"" + heading + "\" is not read in a row of this type"});
}

Result<Sheet> Sheet::read(xlsx::Workbook const& workbook, std::size_t index, Faults& faults)
{
    Sheet sheet;
    sheet.name_ = heading_of(workbook.sheets()[index]);
    bool has_headings = false;
    auto const read = workbook.read(index, [&](xlsx::Row const& row) {
        if (has_headings)
            sheet.read_row(row, faults);
        else
            sheet.read_headings(row, faults);
        return has_headings = true;
    });
    if (!read) return read.problem();
    return sheet;
}

void Sheet::read_headings(xlsx::Row const& row, Faults& faults)
{
    for (auto const& cell : row.cells) {
        auto const heading = heading_of(cell.text);
        if (heading.empty()) continue;
        if (!columns_.emplace(heading, cell.column).second)
            faults.push_back(
                {place_in(name_, row.number, cell.column), "the heading \"" + heading + "\" is here twice"});
    }
}

void Sheet::read_row(xlsx::Row const& row, Faults& faults)
{
    std::map<std::size_t, std::string> cells;
    for (auto const& cell : row.cells) {
        auto text = text_of(cell);
        if (text.empty()) continue;
        auto const place = place_in(name_, row.number, cell.column);
        auto const is_headed
            = std::ranges::any_of(columns_, [&](auto const& heading) { return heading.second == cell.column; });
        if (cell.kind == xlsx::Kind::error)
            faults.push_back({place, "this cell holds the error " + text});
        else if (!is_headed)
            faults.push_back({place, "this cell has no heading in row 1"});
        else
            cells.emplace(cell.column, std::move(text));
    }
    if (!cells.empty()) rows_.emplace_back(row.number, std::move(cells));
}

std::vector<Row> Sheet::rows() const
{
    std::vector<Row> rows;
    rows.reserve(rows_.size());
    for (auto const& [number, cells] : rows_) rows.emplace_back(name_, number, columns_, cells);
    return rows;
}

void Sheet::refuse_other_headings(std::vector<std::string> const& known, Faults& faults) const
{
    for (auto const& [heading, column] : columns_) {
        auto const is_known = std::ranges::any_of(known, [&](std::string const& one) {
            return one.ends_with("::") ? heading.starts_with(one) && heading != one : heading == one;
        });
        if (!is_known)
            faults.push_back({place_in(name_, 1, column),
                "the column \"" + heading + "\" is not one that is read" + did_you_mean(heading, known)});
    }
}

} // namespace gt::framework::spreadsheet
