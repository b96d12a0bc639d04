#include "reports/pages/report_drawing.hpp"

#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/table.hpp"
#include "reports/pages/chart_drawing.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;

void paragraph(html::Out& out, std::string const& words) { out.el("p", {{"class", "govuk-body"}}, words); }

govuk::Cell drawn(model::Cell const& cell, bool is_numeric)
{
    auto const draw = [cell](html::Out& out) {
        if (cell.opens_to.empty())
            out.text(model::words_in(cell));
        else
            out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(cell.opens_to)}}, model::words_in(cell));
        if (cell.percent) out.text(" (" + std::to_string(*cell.percent) + "%)");
    };
    return {.text = draw, .is_numeric = is_numeric, .colspan = cell.span > 1 ? cell.span : 0};
}

govuk::Row drawn(model::Row const& row, model::Table const& table)
{
    govuk::Row cells;
    std::size_t column = 0;
    for (auto const& cell : row.cells) {
        cells.push_back(drawn(cell, table.columns[std::min(column, table.columns.size() - 1)].is_numeric));
        column += static_cast<std::size_t>(cell.span);
    }
    return cells;
}

void draw_rows(html::Out& out, model::Table const& table)
{
    govuk::Table drawn_table{.caption = table.title,
        .head = {},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& column : table.columns)
        drawn_table.head.push_back({.text = column.title, .is_numeric = column.is_numeric});
    for (auto const& row : table.rows) drawn_table.rows.push_back(drawn(row, table));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, drawn_table); });
}

void draw_figure(html::Out& out, model::Table const& table)
{
    html::Out chart;
    draw_chart(chart, table);
    if (chart.bytes().empty()) return;
    out.el("figure", {{"class", "goldenthread-chart"}}, [&] {
        out.el("figcaption", {{"class", "govuk-body"}}, [&] {
            out.el("strong", table.chart->title);
            out.text(". " + table.chart->words);
        });
        draw_chart(out, table);
    });
}

void draw_table(html::Out& out, model::Table const& table)
{
    if (!table.is_folded) {
        draw_rows(out, table);
        return draw_figure(out, table);
    }
    govuk::draw(
        out, govuk::Details{.summary = table.title, .text = [&](html::Out& inside) { draw_rows(inside, table); }});
}

} // namespace

void draw_report(html::Out& out, model::Report const& report)
{
    for (auto const& section : report.sections) {
        if (!section.title.empty()) out.el("h2", {{"class", "govuk-heading-m"}}, section.title);
        for (auto const& sentence : section.sentences) paragraph(out, sentence);
        for (auto const& table : section.tables) draw_table(out, table);
    }
    out.el("p", {{"class", "govuk-body-s"}},
        model::as_at_words(report) + (report.how_to_read.empty() ? "" : " " + report.how_to_read));
}

} // namespace gt::reports
