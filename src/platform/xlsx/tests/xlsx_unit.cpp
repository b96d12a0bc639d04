#include "platform/testing/day.hpp"
#include "platform/xlsx/escapes.hpp"
#include "platform/xlsx/numbers.hpp"
#include "platform/xlsx/tests/workbooks.hpp"
#include "platform/xlsx/xlsx.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::testing;

namespace {

/// What is left of a cell when its row is gone.
struct Seen {
    std::size_t row;
    std::size_t column;
    xlsx::Kind kind;
    std::string text;
    std::optional<Date> date;
};

std::vector<Seen> cells_of(xlsx::Workbook const& workbook, std::size_t sheet = 0)
{
    std::vector<Seen> seen;
    auto const read = workbook.read(sheet, [&](xlsx::Row const& row) {
        for (auto const& cell : row.cells)
            seen.push_back({row.number, cell.column, cell.kind, std::string{cell.text}, cell.date});
        return true;
    });
    REQUIRE_MESSAGE(read, (read ? "" : read.problem().message));
    return seen;
}

std::vector<Seen> cells_of_rows(std::string const& rows)
{
    auto const workbook = xlsx::Workbook::from_bytes(zip_of(members_of({{"List 1", sheet_xml(rows)}})));
    REQUIRE(workbook);
    return cells_of(*workbook);
}

/// Of opening the bytes and reading the first sheet.
std::string problem_of(std::string bytes, xlsx::Limits limits = {})
{
    auto const workbook = xlsx::Workbook::from_bytes(std::move(bytes), limits);
    if (!workbook) return workbook.problem().message;
    auto const read = workbook->read(0, [](xlsx::Row const&) { return true; });
    return read ? "no problem" : read.problem().message;
}

} // namespace

TEST_CASE("a workbook with shared strings, numbers, dates, truth values and formulas is read")
{
    auto const bytes = written_workbook([](lxw_workbook* workbook) {
        auto* const first = workbook_add_worksheet(workbook, "Notes");
        worksheet_write_string(first, 0, 0, "not this one", nullptr);
        auto* const sheet = workbook_add_worksheet(workbook, "List 1");
        auto* const date = workbook_add_format(workbook);
        format_set_num_format(date, "dd/mm/yyyy");
        auto* const bold = workbook_add_format(workbook);
        format_set_bold(bold);
        worksheet_write_string(sheet, 0, 0, "Zoë & Co", nullptr);
        std::string parts[] = {"Child ", "Unique ID"};
        lxw_rich_string_tuple a{bold, parts[0].data()};
        lxw_rich_string_tuple b{nullptr, parts[1].data()};
        lxw_rich_string_tuple* runs[] = {&a, &b, nullptr};
        worksheet_write_rich_string(sheet, 0, 27, runs, nullptr);
        worksheet_write_number(sheet, 4, 1, 9212044, nullptr);
        worksheet_write_number(sheet, 4, 2, 44090, date);
        worksheet_write_boolean(sheet, 4, 3, 1, nullptr);
        worksheet_write_formula_str(sheet, 4, 4, "=A1", nullptr, "from a formula");
        worksheet_write_formula_num(sheet, 4, 5, "=6.5", nullptr, 6.5);
    });
    auto const workbook = xlsx::Workbook::from_bytes(bytes);
    REQUIRE(workbook);
    CHECK(workbook->sheets() == std::vector<std::string>{"Notes", "List 1"});

    auto const cells = cells_of(*workbook, 1);
    REQUIRE(cells.size() == 7);
    CHECK(cells[0].text == "Zoë & Co");
    CHECK(cells[1].text == "Child Unique ID");
    CHECK(cells[1].column == 27);
    CHECK(cells[2].row == 5);
    CHECK(cells[2].kind == xlsx::Kind::number);
    CHECK(cells[2].text == "9212044");
    CHECK(cells[3].kind == xlsx::Kind::date);
    CHECK(cells[3].date == day("2020-09-16"));
    CHECK(cells[4].kind == xlsx::Kind::boolean);
    CHECK(cells[4].text == "true");
    CHECK(cells[5].text == "from a formula");
    CHECK(cells[6].text == "6.5");
}

TEST_CASE("inline strings are read, rich text too, with and without cell references")
{
    auto const cells = cells_of_rows(
        "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><r><t>Child </t></r><r><t>ID</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></is></c><c t=\"inlineStr\"><is><t>a&amp;b_x000A_c</t></is></c>"
        "<c t=\"inlineStr\"><is><t></t></is></c><c s=\"4\"/></row>"
        "<row><c><v>1</v></c></row>");
    REQUIRE(cells.size() == 3);
    CHECK(cells[0].text == "Child ID");
    CHECK(cells[0].column == 1);
    CHECK(cells[1].text == "a&b\nc");
    CHECK(cells[1].column == 2);
    CHECK(cells[2].row == 4);
    CHECK(cells[2].column == 0);
}

TEST_CASE("errors are kept apart from text, dates of the strict edition are read")
{
    auto const cells
        = cells_of_rows("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c>"
                        "<c r=\"B1\" t=\"d\"><v>2026-11-22T00:00:00</v></c><c r=\"C1\"><v>1x</v></c></row>");
    CHECK(cells[0].kind == xlsx::Kind::error);
    CHECK(cells[0].text == "#N/A");
    CHECK(cells[1].date == day("2026-11-22"));
    CHECK(cells[2].kind == xlsx::Kind::text);
}

TEST_CASE("reading stops where the caller says so, and may begin again")
{
    auto const workbook = xlsx::Workbook::from_bytes(inline_workbook({{"List 1", {{"a"}, {"b"}, {"c"}}}}));
    REQUIRE(workbook);
    auto rows = 0;
    CHECK(workbook->read(0, [&](xlsx::Row const&) { return ++rows < 2; }));
    CHECK(rows == 2);
    CHECK(cells_of(*workbook).size() == 3);
}

TEST_CASE("serial numbers are days of the 1900 or the 1904 calendar")
{
    CHECK(xlsx::date_of_serial(1, false) == day("1900-01-01"));
    CHECK(xlsx::date_of_serial(59, false) == day("1900-02-28"));
    CHECK(xlsx::date_of_serial(60, false) == std::nullopt);
    CHECK(xlsx::date_of_serial(61, false) == day("1900-03-01"));
    CHECK(xlsx::date_of_serial(44090, false) == day("2020-09-16"));
    CHECK(xlsx::date_of_serial(44090.75, false) == day("2020-09-16"));
    CHECK(xlsx::date_of_serial(44089.99999999, false) == day("2020-09-16"));
    CHECK(xlsx::date_of_serial(42628, true) == day("2020-09-16"));
    for (auto const serial : {0.5, -3.0, 2958466.0, 1e300}) CHECK(xlsx::date_of_serial(serial, false) == std::nullopt);

    auto members = members_of({{"List 1", sheet_xml("<row><c><v>0</v></c></row>")}});
    members.back().second.replace(members.back().second.find("<workbookPr/>"), 13, "<workbookPr date1904=\"1\"/>");
    auto const workbook = xlsx::Workbook::from_bytes(zip_of(members));
    REQUIRE(workbook);
    CHECK(workbook->date_of(42628) == day("2020-09-16"));
}

TEST_CASE("number formats that show a day are told from those that do not")
{
    for (auto const* code :
        {"dd/mm/yyyy", "dd/mm/yyyy;@", "[$-809]d mmmm yyyy", "mmm-yy", "yyyy\\-mm\\-dd hh:mm", "mmmm"})
        CHECK_MESSAGE(xlsx::is_date_format(code), code);
    for (auto const* code : {"General", "0.00", "#,##0 \"days\"", "[Red]0", "hh:mm:ss", "@", "0\\d", "_-* #,##0_-", ""})
        CHECK_MESSAGE(!xlsx::is_date_format(code), code);
    for (auto const* id : {"14", "22", "45", "17"}) CHECK(xlsx::is_built_in_date_format(id));
    for (auto const* id : {"0", "1", "9", "49", "164", "x"}) CHECK_FALSE(xlsx::is_built_in_date_format(id));
}

TEST_CASE("escaped characters become themselves")
{
    CHECK(xlsx::unescaped("a_x000D__x000A_b") == "a\nb");
    CHECK(xlsx::unescaped("_x005F_x000D_") == "_x000D_");
    CHECK(xlsx::unescaped("my_xfile_x00") == "my_xfile_x00");
}

TEST_CASE("what is no workbook is refused in a sentence")
{
    CHECK(problem_of("") == "The file is empty");
    CHECK(problem_of("child_id,team\n") == "This is not an Excel workbook (.xlsx)");
    CHECK(problem_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on")
        == "This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password");
    CHECK(problem_of(zip_of({{"letter.txt", "Dear all"}})) == "This is not an Excel workbook (.xlsx)");
    CHECK(problem_of(zip_of(members_of({}))) == "The workbook has no sheets");

    auto const whole = inline_workbook({{"List 1", {{"a", "b"}, {"c", "d"}}}});
    for (auto const part : {whole.size() / 4, whole.size() / 2, whole.size() - 10})
        CHECK(problem_of(whole.substr(0, part))
            == "The workbook is damaged or was not saved to its end. Save it again and try once more");
    CHECK(xlsx::Workbook::open("/nowhere/at-all.xlsx").problem().message == "The file cannot be opened");
}

TEST_CASE("a damaged byte anywhere is a problem or a reading, never a crash")
{
    auto const whole = shared_workbook({{"List 1", {{"a", "b"}, {"c", "d"}}}});
    for (std::size_t i = 0; i < whole.size(); i += 7) {
        auto damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
        CHECK_FALSE(problem_of(damaged).empty());
    }
}

TEST_CASE("a zip bomb is refused before it is unpacked")
{
    auto const bomb = zip_of(members_of({{"List 1", sheet_xml(std::string(60'000'000, ' '))}}));
    CHECK(bomb.size() < 100'000);
    CHECK(problem_of(bomb) == "The workbook unpacks to far more than it should hold, so it was not read");
}

TEST_CASE("a DOCTYPE is refused, and with it every entity bomb")
{
    std::string const bomb = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        + sheet_xml("<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>");
    CHECK(problem_of(zip_of(members_of({{"List 1", bomb}})))
        == "The workbook is damaged (xl/worksheets/sheet1.xml): The document has a DOCTYPE, which is not accepted");
    CHECK(problem_of(zip_of(members_of({{"List 1", sheet_xml("<row><c><v>&b;</v></c></row>")}})))
        == "The workbook is damaged (xl/worksheets/sheet1.xml): The document is not well-formed XML (line 1)");
}

TEST_CASE("a sheet beyond the limits is refused and named")
{
    auto const sheet = [](std::string const& rows) { return zip_of(members_of({{"List 1", sheet_xml(rows)}})); };
    xlsx::Limits limits;
    limits.rows = 2;
    CHECK(problem_of(sheet("<row/><row/>"), limits) == "no problem");
    CHECK(problem_of(sheet("<row/><row/><row/>"), limits)
        == "The sheet List 1 cannot be read: it has more rows than can be read");
    limits.cells = 1;
    CHECK(problem_of(sheet("<row><c><v>1</v></c><c><v>2</v></c></row>"), limits)
        == "The sheet List 1 cannot be read: it has more cells than can be read");
    CHECK(problem_of(sheet("<row><c r=\"ZZZ1\"><v>1</v></c></row>"), limits)
        == "The sheet List 1 cannot be read: it has more columns than can be read");
    limits.row_bytes = 3;
    CHECK(problem_of(sheet("<row><c><v>1234</v></c></row>"), limits)
        == "The sheet List 1 cannot be read: a row holds more text than can be read");
    CHECK(problem_of(sheet("<row><c t=\"s\"><v>7</v></c></row>"))
        == "The sheet List 1 cannot be read: a cell refers to a text that is not there");

    xlsx::Limits narrow;
    narrow.shared_bytes = 10;
    CHECK(problem_of(shared_workbook({{"List 1", {{"more than ten letters"}}}}), narrow)
        == "The workbook holds more text than can be read");
}
