#include "reports/model/report.hpp"

#include "platform/text/text.hpp"

namespace gt::reports::model {

std::vector<Row const*> charted_rows(Table const& table)
{
    std::vector<Row const*> rows;
    for (auto const& row : table.rows)
        if (!row.is_total && row.cells.size() == table.columns.size()) rows.push_back(&row);
    return rows;
}

std::int64_t number_in(Cell const& cell)
{
    auto const* number = std::get_if<std::int64_t>(&cell.value);
    return number ? *number : 0;
}

std::string words_in(Cell const& cell)
{
    if (auto const* day = std::get_if<Date>(&cell.value)) return day->short_words();
    if (auto const* number = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*number);
    return std::get<std::string>(cell.value);
}

std::string period_words(Asked const& asked) { return asked.from.words() + " to " + asked.to.words(); }

std::string as_at_words(Report const& report)
{
    return "Figures as at " + report.asked.as_at.london_words() + ", under the framework "
        + text::join(report.framework, ", ") + ".";
}

} // namespace gt::reports::model
