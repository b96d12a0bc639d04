#include "platform/figures/lines.hpp"

#include "platform/csv/csv.hpp"
#include "platform/xlsx/written.hpp"

#include <charconv>

namespace gt::figures {

namespace {

xlsx::Written written(Cell const& cell)
{
    if (cell.text.empty()) return {};
    if (!cell.is_number) return cell.text;
    auto const* const end = cell.text.data() + cell.text.size();
    std::int64_t whole = 0;
    if (auto const [stopped, error] = std::from_chars(cell.text.data(), end, whole);
        error == std::errc{} && stopped == end)
        return whole;
    double real = 0;
    if (auto const [stopped, error] = std::from_chars(cell.text.data(), end, real);
        error == std::errc{} && stopped == end)
        return real;
    return cell.text; // "not defined"
}

} // namespace

Cell count(int number) { return {std::to_string(number), true}; }
Cell number(std::string shown) { return {std::move(shown), true}; }

std::string csv_of(Lines const& lines)
{
    std::string bytes;
    csv::Writer writer{bytes, csv::ByteOrderMark::written};
    writer.row(lines.head);
    std::vector<std::string> texts;
    for (auto const& row : lines.rows) {
        texts.clear();
        for (auto const& cell : row) texts.push_back(cell.text);
        writer.row(texts);
    }
    return bytes;
}

std::string xlsx_of(Lines const& lines, Instant made_at)
{
    xlsx::WrittenSheet sheet{.name = lines.title, .rows = {}};
    xlsx::WrittenRow head{{}, xlsx::WrittenRow::Look::head};
    for (auto const& title : lines.head) head.cells.emplace_back(title);
    sheet.rows.push_back(std::move(head));
    for (auto const& row : lines.rows) {
        xlsx::WrittenRow line;
        for (auto const& cell : row) line.cells.push_back(written(cell));
        sheet.rows.push_back(std::move(line));
    }
    xlsx::WrittenBook book{lines.title, made_at, {}};
    book.sheets.push_back(std::move(sheet));
    return xlsx::bytes_of(book);
}

} // namespace gt::figures
