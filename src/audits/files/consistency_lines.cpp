#include "audits/files/consistency_files.hpp"

namespace gt::audits {

namespace {

using figures::Cell;
using figures::count;
using Line = std::vector<Cell>;

std::vector<std::string> head()
{
    std::vector<std::string> titles{"From", "To", "By", "Name", "Pairs", "Same", "Auditor higher", "Auditor lower",
        "Same %", "Same % from", "Same % to"};
    for (auto const& measure : agreement_measures()) {
        auto const title = std::string{measure.title};
        titles.insert(titles.end(), {title, title + ", from", title + ", to"});
    }
    titles.emplace_back("Note");
    return titles;
}

void add_interval(Line& line, std::optional<Interval> const& between, std::string (*shown)(double))
{
    line.push_back(figures::number(between ? shown(between->low) : ""));
    line.push_back(figures::number(between ? shown(between->high) : ""));
}

void add_measures(Line& line, Agreement const& agreement)
{
    for (std::size_t i = 0; i < agreement_measures().size(); ++i) {
        if (agreement.is_too_few) {
            line.insert(line.end(), 3, Cell{});
            continue;
        }
        auto const& [value, interval] = agreement.measures[i];
        line.push_back(value ? figures::number(two_decimals(*value)) : Cell{std::string{not_defined}});
        add_interval(line, interval, two_decimals);
    }
}

Line line_of(Consistency const& consistency, ConsistencyRow const& row)
{
    auto const& agreement = row.agreement;
    auto const& table = agreement.table;
    Line line{{consistency.from.iso()}, {consistency.to.iso()}, {std::string{title_of_group(row.by)}}, {row.title},
        count(table.pairs()), count(table.same()), count(table.first_higher()), count(table.first_lower())};
    line.push_back(figures::number(agreement.percent_same ? one_decimal(*agreement.percent_same) : ""));
    add_interval(line, agreement.same_between, one_decimal);
    add_measures(line, agreement);
    line.push_back({agreement.is_too_few ? std::string{too_few_to_say} : ""});
    return line;
}

} // namespace

figures::Lines lines_of(Consistency const& consistency)
{
    figures::Lines lines{.title = "Consistency of grading", .head = head(), .rows = {}};
    for (auto const& row : consistency.rows) lines.rows.push_back(line_of(consistency, row));
    return lines;
}

} // namespace gt::audits
