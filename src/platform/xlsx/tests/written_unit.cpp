#include "platform/xlsx/sheet_name.hpp"
#include "platform/xlsx/tests/workbooks.hpp"
#include "platform/xlsx/written.hpp"
#include "platform/xlsx/xlsx.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <unistd.h>

using namespace gt;
using namespace gt::xlsx;

namespace {

WrittenBook october()
{
    WrittenSheet sheet{.name = "Grades: by team", .rows = {}};
    sheet.rows.push_back({{std::string{"Overall grade by team"}}, WrittenRow::Look::title});
    sheet.rows.push_back({{std::string{"Team"}, std::string{"Good"}, std::string{"Since"}}, WrittenRow::Look::head});
    sheet.rows.push_back({{std::string{"Alder"}, std::int64_t{7}, *Date::of(2026, 10, 1)}});
    sheet.rows.push_back({{std::string{"=HYPERLINK(\"http://x\")"}, std::int64_t{0}, Written{}}});
    sheet.charts.push_back(
        {.title = "Good", .description = "Alder has seven", .columns = {1}, .first_row = 2, .rows = 2});
    return {"October", *Instant::parse_iso("2026-11-09T06:00:00Z"), {sheet}};
}

std::string member_of(std::string const& workbook, std::string const& name)
{
    testing::ScratchFile const file;
    std::ofstream{file.path(), std::ios::binary} << workbook;
    auto* const archive = zip_open(file.path().c_str(), ZIP_RDONLY, nullptr);
    auto* const member = zip_fopen(archive, name.c_str(), 0);
    REQUIRE(member != nullptr);
    std::string text(1 << 20, '\0');
    text.resize(static_cast<std::size_t>(zip_fread(member, text.data(), text.size())));
    zip_fclose(member);
    zip_discard(archive);
    return text;
}

} // namespace

TEST_CASE("a workbook of ours reads back as it was written: texts, numbers and days")
{
    auto const book = Workbook::from_bytes(bytes_of(october()));
    REQUIRE(book);
    CHECK(book->sheets() == std::vector<std::string>{"Grades  by team"});
    std::vector<std::string> texts;
    REQUIRE(book->read(0, [&](Row const& row) {
        for (auto const& cell : row.cells) texts.push_back(cell.date ? cell.date->iso() : std::string{cell.text});
        return true;
    }));
    CHECK(texts
        == std::vector<std::string>{"Overall grade by team", "Team", "Good", "Since", "Alder", "7", "2026-10-01",
            "=HYPERLINK(\"http://x\")", "0"});
}

TEST_CASE("what was typed never becomes a formula or a link of a workbook")
{
    auto const sheet = member_of(bytes_of(october()), "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(sheet.find("hyperlink") == std::string::npos);
}

TEST_CASE("a chart of a workbook is the spreadsheet's own, with its words for those who do not see it")
{
    auto const bytes = bytes_of(october());
    CHECK(member_of(bytes, "xl/charts/chart1.xml").find("<c:barChart>") != std::string::npos);
    CHECK(member_of(bytes, "xl/drawings/drawing1.xml").find("descr=\"Alder has seven\"") != std::string::npos);
}

TEST_CASE("equal books give equal bytes, whatever the clock and the time zone")
{
    auto const once = bytes_of(october());
    auto const* const before = std::getenv("TZ");
    std::string const kept = before == nullptr ? "" : before;
    ::setenv("TZ", "Asia/Tokyo", 1);
    ::tzset();
    ::sleep(1); // a file's time has whole seconds
    auto const again = bytes_of(october());
    kept.empty() ? ::unsetenv("TZ") : ::setenv("TZ", kept.c_str(), 1);
    ::tzset();
    CHECK(once == again);
}

TEST_CASE("names of sheets are such as Excel takes, and no two are alike")
{
    SheetNames names;
    CHECK(names.next("Grades [by] team/area: what*ever?") == "Grades  by  team area  what eve");
    CHECK(names.next("'quoted'") == "quoted");
    CHECK(names.next("QUOTED") == "QUOTED 2");
    CHECK(names.next("") == "Sheet");
    auto const accents = names.next("ééééééééééééééééééééééééééééééé");
    CHECK(accents.size() == 30);
}
