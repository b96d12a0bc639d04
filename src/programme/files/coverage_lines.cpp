#include "programme/files/coverage_files.hpp"

namespace gt::programme {

namespace {

std::vector<figures::Cell> line_of(Coverage const& coverage, std::string const& by, Covered const& row)
{
    auto const shares = shares_of(row, coverage);
    return {{coverage.days.from.iso()}, {coverage.days.to.iso()}, {by}, {row.title}, figures::count(row.cases),
        {shares.of_caseload}, figures::count(row.audited), {shares.of_audited}, {shares.audited},
        {std::string{words_of(row.verdict)}}};
}

} // namespace

figures::Lines lines_of(Coverage const& coverage)
{
    figures::Lines lines{.title = "Which cases were audited",
        .head = {"From", "To", "By", "Which", "Open cases", "Share of caseload", "Audited", "Share of audited cases",
            "Audited of its cases", "Note"},
        .rows = {}};
    lines.rows.push_back(line_of(coverage, "All", coverage.whole));
    for (auto const& dimension : coverage.dimensions)
        for (auto const& row : dimension.rows) lines.rows.push_back(line_of(coverage, dimension.title, row));
    return lines;
}

} // namespace gt::programme
