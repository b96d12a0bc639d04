#include "platform/html/govuk/table.hpp"

#include "platform/time/date.hpp"

namespace gt::html::govuk {

namespace {

std::optional<int> span(int cells) { return cells > 0 ? std::optional{cells} : std::nullopt; }

void draw_header(Out& out, Cell const& cell, std::string_view scope, bool is_numeric)
{
    auto const all = classes("govuk-table__header", {{is_numeric, "govuk-table__header--numeric"}}, cell.classes);
    out.el("th",
        {{"scope", scope}, {"class", all}, {"colspan", span(cell.colspan)}, {"rowspan", span(cell.rowspan)},
            cell.attributes},
        cell.text);
}

/// "22 November 2026" and nothing more, which stays on one line in however narrow a column.
bool is_date(std::string const& text)
{
    constexpr std::size_t shortest = 8, longest = 17;
    return text.size() >= shortest && text.size() <= longest && text.find(' ') != std::string::npos
        && Date::parse_typed(text).has_value();
}

void draw_cell(Out& out, Cell const& cell)
{
    auto const all = classes("govuk-table__cell",
        {{cell.is_numeric, "govuk-table__cell--numeric"}, {is_date(cell.text.text()), "goldenthread-unbroken"}},
        cell.classes);
    out.el("td", {{"class", all}, {"colspan", span(cell.colspan)}, {"rowspan", span(cell.rowspan)}, cell.attributes},
        cell.text);
}

void draw_row(Out& out, Row const& row, bool first_is_header)
{
    out.el("tr", {{"class", "govuk-table__row"}}, [&] {
        for (auto const& cell : row) {
            if (first_is_header && &cell == &row.front())
                draw_header(out, cell, "row", false);
            else
                draw_cell(out, cell);
        }
    });
}

} // namespace

void draw(Out& out, Table const& table)
{
    out.el("table", {{"class", classes("govuk-table", table.classes)}, table.attributes}, [&] {
        if (!table.caption.empty())
            out.el("caption", {{"class", classes("govuk-table__caption", table.caption_classes)}}, table.caption);
        if (!table.head.empty()) {
            out.el("thead", {{"class", "govuk-table__head"}}, [&] {
                out.el("tr", {{"class", "govuk-table__row"}}, [&] {
                    for (auto const& cell : table.head) draw_header(out, cell, "col", cell.is_numeric);
                });
            });
        }
        out.el("tbody", {{"class", "govuk-table__body"}}, [&] {
            for (auto const& row : table.rows) draw_row(out, row, table.first_cell_is_header);
        });
    });
}

} // namespace gt::html::govuk
