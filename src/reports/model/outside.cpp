#include "reports/model/outside.hpp"

#include "reports/model/linked_counts.hpp"

#include <algorithm>
#include <cctype>
#include <functional>

namespace gt::reports::model {

namespace {

bool has_figure(std::string const& sentence)
{
    return std::ranges::any_of(sentence, [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Tables of cases are for those who may see the cases.
bool lists_cases(Table const& table)
{
    return std::ranges::any_of(table.columns, [](Column const& column) { return column.key == "case"; });
}

/// Each step's share and the number it is a share of say how many left at it, so that hiding that number is no use.
bool tells_by_steps(Table const& table)
{
    if (!is_stepwise(table)) return false;
    auto const& chart = *table.chart;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        auto const index = static_cast<int>(column);
        if (index == chart.label || std::ranges::find(chart.series, index) != chart.series.end()) continue;
        auto const small = [&](Row const& row) { return is_small(number_in(row.cells[column])); };
        if (std::ranges::any_of(table.rows, small)) return true;
    }
    return false;
}

void keep_cases_inside(Report& report)
{
    for (auto& section : report.sections) {
        std::erase_if(section.sentences, has_figure);
        std::erase_if(section.tables, [](Table const& table) { return lists_cases(table) || tells_by_steps(table); });
    }
    std::erase_if(
        report.sections, [](Section const& section) { return section.sentences.empty() && section.tables.empty(); });
}

/// The cells of a table that hold what is not told.
using IsHidden = std::function<bool(Row const&, std::size_t column)>;

void hide(Table& table, IsHidden const& is_hidden)
{
    bool any = false;
    for (auto& row : table.rows) {
        std::vector<std::size_t> hidden;
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            if (is_hidden(row, column)) hidden.push_back(column);
        for (auto const column : hidden) row.cells[column].value = std::string{not_told_word};
        any = any || !hidden.empty();
        for (auto& cell : row.cells) {
            if (!hidden.empty()) cell.percent = std::nullopt;
            cell.opens_to.clear();
            cell.population = std::nullopt;
        }
    }
    if (any) table.chart = std::nullopt;
}

} // namespace

Report for_outside(Report report)
{
    keep_cases_inside(report);
    LinkedCounts const linked{report};
    auto const hidden = not_told(linked.counts(), linked.sums());
    for (auto& section : report.sections)
        for (auto& table : section.tables)
            hide(table, [&](Row const& row, std::size_t column) {
                auto const place = linked.place_of(section, table, row, column);
                return place && hidden[*place];
            });
    auto words = " \"" + std::string{not_told_word} + "\" stands for a count from 1 to "
        + std::to_string(smallest_told - 1)
        + ", or for one from which such a count could be worked out with the other counts of this report. What may be "
          "worked out with other reports, or by somebody who knows one of the counts, is not looked at.";
    if (report.how_to_read.find(words) == std::string::npos) report.how_to_read += words; // it may be hidden already
    return report;
}

} // namespace gt::reports::model
