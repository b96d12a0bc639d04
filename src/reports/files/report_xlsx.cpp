#include "platform/xlsx/written.hpp"
#include "reports/files/report_files.hpp"

#include <algorithm>

namespace gt::reports {

namespace {

using xlsx::Written;
using xlsx::WrittenRow;

xlsx::WrittenSheet words_sheet(model::Report const& report)
{
    xlsx::WrittenSheet sheet{.name = "Words", .rows = {}};
    sheet.rows.push_back({{report.title}, WrittenRow::Look::title});
    sheet.rows.push_back({{model::period_words(report.asked)}});
    for (auto const& section : report.sections) {
        if (!section.title.empty()) sheet.rows.push_back({{section.title}, WrittenRow::Look::title});
        for (auto const& sentence : section.sentences) sheet.rows.push_back({{sentence}});
    }
    sheet.rows.push_back({{model::as_at_words(report)}});
    if (!report.how_to_read.empty()) sheet.rows.push_back({{report.how_to_read}});
    return sheet;
}

Written written(model::Value const& value)
{
    return std::visit([](auto const& held) { return Written{held}; }, value);
}

bool has_percent(model::Table const& table, std::size_t column)
{
    return std::ranges::any_of(table.rows,
        [&](model::Row const& row) { return column < row.cells.size() && row.cells[column].percent.has_value(); });
}

/// A percentage stands in a column of its own, so that both can be counted on.
class TableSheet {
public:
    explicit TableSheet(model::Table const& table, std::string const& part) : table_{table}
    {
        sheet_.name = part.empty() ? table.title : part + " " + table.title;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            places_.push_back(width_);
            width_ += has_percent(table, i) ? 2 : 1;
        }
    }

    xlsx::WrittenSheet sheet()
    {
        sheet_.rows.push_back({{table_.title}, WrittenRow::Look::title});
        add_head();
        // charts need their rows together: totals stand last, whatever their place on the page
        for (bool const totals : {false, true})
            for (auto const& row : table_.rows)
                if ((row.is_total || row.cells.size() != table_.columns.size()) == totals) add_row(row);
        if (table_.chart) add_chart(*table_.chart);
        return std::move(sheet_);
    }

private:
    void add_head()
    {
        WrittenRow head{std::vector<Written>(width_), WrittenRow::Look::head};
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            head.cells[places_[i]] = table_.columns[i].title;
            if (has_percent(table_, i)) head.cells[places_[i] + 1] = table_.columns[i].title + " %";
        }
        sheet_.rows.push_back(std::move(head));
    }

    void add_row(model::Row const& row)
    {
        WrittenRow line{std::vector<Written>(width_)};
        for (std::size_t i = 0; i < row.cells.size() && i < places_.size(); ++i) {
            line.cells[places_[i]] = written(row.cells[i].value);
            if (row.cells[i].percent) line.cells[places_[i] + 1] = std::int64_t{*row.cells[i].percent};
        }
        sheet_.rows.push_back(std::move(line));
    }

    void add_chart(model::Chart const& chart)
    {
        xlsx::WrittenChart drawn{.kind = chart.kind == model::Chart::Kind::steps
                ? xlsx::WrittenChart::Kind::line
                : xlsx::WrittenChart::Kind::stacked_bars,
            .title = chart.title,
            .description = chart.words,
            .foot_title = table_.columns[static_cast<std::size_t>(chart.label)].title,
            .label_column = places_[static_cast<std::size_t>(chart.label)],
            .columns = {},
            .first_row = 2,
            .rows = model::charted_rows(table_).size()};
        for (auto const series : chart.series) drawn.columns.push_back(places_[static_cast<std::size_t>(series)]);
        sheet_.charts.push_back(std::move(drawn));
    }

    model::Table const& table_;
    xlsx::WrittenSheet sheet_;
    std::vector<std::size_t> places_; ///< where each column of the table stands
    std::size_t width_ = 0;
};

} // namespace

std::string xlsx_of(model::Report const& report)
{
    xlsx::WrittenBook book{report.title + ", " + model::period_words(report.asked), report.asked.as_at, {}};
    book.sheets.push_back(words_sheet(report));
    for (auto const& section : report.sections)
        for (auto const& table : section.tables) book.sheets.push_back(TableSheet{table, section.title}.sheet());
    return xlsx::bytes_of(book);
}

} // namespace gt::reports
