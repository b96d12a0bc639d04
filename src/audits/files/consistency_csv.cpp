#include "audits/files/consistency_files.hpp"
#include "platform/csv/csv.hpp"

namespace gt::audits {

namespace {

using Line = std::vector<std::string>;

Line head()
{
    Line line{"From", "To", "By", "Name", "Pairs", "Same", "Auditor higher", "Auditor lower", "Same %", "Same % from",
        "Same % to"};
    for (auto const& measure : agreement_measures()) {
        auto const title = std::string{measure.title};
        line.insert(line.end(), {title, title + ", from", title + ", to"});
    }
    line.push_back("Note");
    return line;
}

void add_measures(Line& line, Agreement const& agreement)
{
    for (std::size_t i = 0; i < agreement_measures().size(); ++i) {
        if (agreement.is_too_few) {
            line.insert(line.end(), {"", "", ""});
            continue;
        }
        auto const& [value, interval] = agreement.measures[i];
        line.push_back(value ? two_decimals(*value) : std::string{not_defined});
        line.push_back(interval ? two_decimals(interval->low) : "");
        line.push_back(interval ? two_decimals(interval->high) : "");
    }
}

Line line_of(Consistency const& consistency, ConsistencyRow const& row)
{
    auto const& agreement = row.agreement;
    auto const& table = agreement.table;
    Line line{consistency.from.iso(), consistency.to.iso(), std::string{title_of_group(row.by)}, row.title,
        std::to_string(table.pairs()), std::to_string(table.same()), std::to_string(table.first_higher()),
        std::to_string(table.first_lower())};
    line.push_back(agreement.percent_same ? one_decimal(*agreement.percent_same) : "");
    line.push_back(agreement.same_between ? one_decimal(agreement.same_between->low) : "");
    line.push_back(agreement.same_between ? one_decimal(agreement.same_between->high) : "");
    add_measures(line, agreement);
    line.push_back(agreement.is_too_few ? std::string{too_few_to_say} : "");
    return line;
}

} // namespace

std::string csv_of(Consistency const& consistency)
{
    std::string bytes;
    csv::Writer writer{bytes, csv::ByteOrderMark::written};
    writer.row(head());
    for (auto const& row : consistency.rows) writer.row(line_of(consistency, row));
    return bytes;
}

} // namespace gt::audits
