#include "platform/embedded.hpp"
#include "platform/html/out.hpp"
#include "platform/pdf/typst.hpp"
#include "reports/files/report_files.hpp"
#include "reports/pages/chart_drawing.hpp"

#include <nlohmann/json.hpp>

namespace gt::reports {

namespace {

using Json = nlohmann::ordered_json;

Json row_of(model::Row const& row, model::Table const& table)
{
    auto cells = Json::array();
    std::size_t column = 0;
    for (auto const& cell : row.cells) {
        cells.push_back({{"text", model::words_in(cell)}, {"percent", cell.percent ? Json(*cell.percent) : Json{}},
            {"span", cell.span}, {"numeric", table.columns[std::min(column, table.columns.size() - 1)].is_numeric}});
        column += static_cast<std::size_t>(cell.span);
    }
    return cells;
}

Json table_of(model::Table const& table)
{
    Json json{{"title", table.title}, {"columns", Json::array()}, {"rows", Json::array()}, {"svg", nullptr},
        {"chart_title", ""}, {"alt", ""}};
    for (auto const& column : table.columns)
        json["columns"].push_back({{"title", column.title}, {"numeric", column.is_numeric}});
    for (auto const& row : table.rows) json["rows"].push_back(row_of(row, table));
    html::Out chart;
    draw_chart(chart, table);
    if (chart.bytes().empty()) return json;
    json["svg"] = chart.bytes();
    json["chart_title"] = table.chart->title;
    json["alt"] = table.chart->words;
    return json;
}

Json date_of(Instant instant)
{
    auto const iso = instant.iso(); // "2026-11-22T17:30:00Z"
    auto const part = [&](std::size_t from, std::size_t size) { return std::stoi(iso.substr(from, size)); };
    return {{"year", part(0, 4)}, {"month", part(5, 2)}, {"day", part(8, 2)}, {"hour", part(11, 2)},
        {"minute", part(14, 2)}, {"second", part(17, 2)}};
}

std::string data_of(model::Report const& report)
{
    Json json{{"title", report.title}, {"period", model::period_words(report.asked)},
        {"date", date_of(report.asked.as_at)}, {"as_at", model::as_at_words(report)},
        {"how_to_read", report.how_to_read}, {"sections", Json::array()}};
    for (auto const& section : report.sections) {
        Json one{{"title", section.title}, {"sentences", section.sentences}, {"tables", Json::array()}};
        for (auto const& table : section.tables)
            if (!table.rows.empty()) one["tables"].push_back(table_of(table));
        json["sections"].push_back(std::move(one));
    }
    return json.dump();
}

} // namespace

Result<std::string> pdf_of(model::Report const& report)
{
    return pdf::typeset(embedded_file("src/reports/files/report.typ").value(), data_of(report));
}

} // namespace gt::reports
