#include "platform/csv/csv.hpp"
#include "programme/files/coverage_files.hpp"

namespace gt::programme {

namespace {

void write(csv::Writer& writer, Coverage const& coverage, std::string const& by, Covered const& row)
{
    auto const shares = shares_of(row, coverage);
    std::vector<std::string> const fields{coverage.days.from.iso(), coverage.days.to.iso(), by, row.title,
        std::to_string(row.cases), shares.of_caseload, std::to_string(row.audited), shares.of_audited, shares.audited,
        std::string{words_of(row.verdict)}};
    writer.row(fields);
}

} // namespace

std::string csv_of(Coverage const& coverage)
{
    std::string bytes;
    csv::Writer writer{bytes, csv::ByteOrderMark::written};
    writer.row({"From", "To", "By", "Which", "Open cases", "Share of caseload", "Audited", "Share of audited cases",
        "Audited of its cases", "Note"});
    write(writer, coverage, "All", coverage.whole);
    for (auto const& dimension : coverage.dimensions)
        for (auto const& row : dimension.rows) write(writer, coverage, dimension.title, row);
    return bytes;
}

} // namespace gt::programme
