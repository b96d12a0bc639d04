#include "platform/xlsx/xlsx.hpp"
#include "reports/files/report_files.hpp"

#include <doctest/doctest.h>

namespace gt::reports {

namespace {

constexpr std::string_view dangerous = "=HYPERLINK(\"http://elsewhere.example\")";

/// A report in which somebody has called a team by what a spreadsheet would run.
model::Report small_report()
{
    model::Report report{.name = "r",
        .title = "R",
        .asked = {*Date::of(2026, 10, 1), *Date::of(2026, 10, 31), Instant{0}},
        .framework = {},
        .unconfirmed = {},
        .sections = {},
        .how_to_read = ""};
    model::Table table{.key = "t", .title = "Teams", .columns = {{"of", "Team"}, {"total", "Total", true}}, .rows = {}};
    table.rows.push_back({"a", {{.value = std::string{dangerous}}, {.value = std::int64_t{12}}}});
    report.sections.push_back({"s", "S", {std::string{"+44 is where it rings"}}, {table}});
    return report;
}

} // namespace

TEST_CASE("a name that a spreadsheet would run as a formula is text in a report's CSV and workbook")
{
    auto const csv = csv_of(small_report());
    CHECK(csv.find("'=HYPERLINK") != std::string::npos);
    CHECK(csv.find(",=HYPERLINK") == std::string::npos);
    CHECK(csv.find("\n=HYPERLINK") == std::string::npos);

    auto const workbook = xlsx::Workbook::from_bytes(xlsx_of(small_report()));
    REQUIRE(workbook);
    int as_text = 0;
    for (std::size_t sheet = 0; sheet < workbook->sheets().size(); ++sheet)
        CHECK(workbook->read(sheet, [&](xlsx::Row const& row) {
            for (auto const& cell : row.cells)
                if (cell.text.find("HYPERLINK") != std::string_view::npos) {
                    CHECK(cell.kind == xlsx::Kind::text);
                    CHECK(cell.text == dangerous); // whole: a formula would have no value yet
                    ++as_text;
                }
            return true;
        }));
    CHECK(as_text == 1);
}

} // namespace gt::reports
