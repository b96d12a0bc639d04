#include "platform/files/durable.hpp"
#include "platform/testing/temporary_folder.hpp"
#include "platform/xlsx/xlsx.hpp"
#include "reports/files/report_files.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

namespace gt::reports {

namespace {

model::Report report()
{
    model::Report report{.name = "r",
        .title = "Zoë's quarter",
        .asked = {*Date::of(2026, 10, 1), *Date::of(2026, 12, 31), Instant{0}},
        .framework = {"england 2026.1"},
        .unconfirmed = {},
        .sections = {},
        .how_to_read = "=1+1 is no sum here"};
    model::Table table{.key = "t",
        .title = "Teams",
        .columns = {{"of", "Team"}, {"on", "First"}, {"total", "Total", true}},
        .rows = {}};
    for (int team = 1; team <= 12; ++team)
        table.rows.push_back({std::to_string(team),
            {{.value = "=Team " + std::to_string(team)}, {.value = Date::of(2026, 10, 1)->plus_days(team)},
                {.value = std::int64_t{team * 7}, .percent = team}}});
    table.chart = model::Chart{.title = "Teams", .words = "Each bar is a team", .label = 0, .series = {2}};
    report.sections.push_back({"s", "Section", {"12 teams."}, {table}});
    return report;
}

/// "Teams!3: text =Team 2" of every cell, sheet by sheet.
std::vector<std::string> cells_of(std::string const& bytes)
{
    auto const workbook = xlsx::Workbook::from_bytes(bytes);
    REQUIRE(workbook);
    std::vector<std::string> cells;
    for (std::size_t sheet = 0; sheet < workbook->sheets().size(); ++sheet)
        REQUIRE(workbook->read(sheet, [&](xlsx::Row const& row) {
            for (auto const& cell : row.cells) {
                auto words = workbook->sheets()[sheet] + "!" + std::to_string(row.number) + ": "
                    + std::to_string(cell.column) + " ";
                words += cell.date ? cell.date->iso() : std::string{cell.text};
                if (!cell.text.empty()) cells.push_back(std::move(words));
            }
            return true;
        }));
    return cells;
}

} // namespace

TEST_CASE("a report's workbook goes through LibreOffice without loss")
{
    testing::TemporaryFolder const folder;
    auto const before = xlsx_of(report());
    auto const cells = cells_of(before);
    CHECK(cells.size() > 36);
    if (std::system("command -v soffice >/dev/null 2>&1") != 0) {
        MESSAGE("LibreOffice is not on this machine: only its workbook was read");
        return;
    }
    auto const in = folder.path() / "report.xlsx", out = folder.path() / "out";
    files::write_durably(in, before);
    auto command = "soffice -env:UserInstallation=file://" + (folder.path() / "profile").string();
    command += " --headless --convert-to xlsx --outdir " + out.string() + " " + in.string() + " >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(cells_of(files::read_whole(out / "report.xlsx")) == cells);
}

} // namespace gt::reports
