#include "platform/csv/csv.hpp"
#include "reports/files/report_files.hpp"

namespace gt::reports {

namespace {

std::string plain(model::Cell const& cell)
{
    if (auto const* day = std::get_if<Date>(&cell.value)) return day->iso();
    return model::words_in(cell);
}

/// What a line says of its report, the same in each.
std::vector<std::string> lead_of(model::Report const& report)
{
    return {report.name, report.asked.from.iso(), report.asked.to.iso(), report.asked.as_at.iso()};
}

void write_row(
    csv::Writer& writer, model::Report const& report, std::string const& part, model::Table const& table, int number)
{
    auto const& row = table.rows[static_cast<std::size_t>(number - 1)];
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        auto const& cell = row.cells[i];
        auto line = lead_of(report);
        line.insert(line.end(),
            {part, table.title, std::to_string(number), plain(row.cells.front()), table.columns[i].title, plain(cell),
                cell.percent ? std::to_string(*cell.percent) : ""});
        writer.row(line);
    }
}

} // namespace

std::string csv_of(model::Report const& report)
{
    std::string bytes;
    csv::Writer writer{bytes, csv::ByteOrderMark::written};
    writer.row({"Report", "From", "To", "As at", "Part", "Table", "Row number", "Row", "Column", "Value", "%"});
    for (auto const& section : report.sections)
        for (auto const& table : section.tables)
            for (int row = 1; row <= static_cast<int>(table.rows.size()); ++row)
                write_row(writer, report, section.title, table, row);
    return bytes;
}

} // namespace gt::reports
