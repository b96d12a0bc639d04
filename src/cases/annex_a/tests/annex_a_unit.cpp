#include "cases/annex_a/tests/annex_workbooks.hpp"

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;
using State = annex_a::ListReport::State;

namespace {

std::vector<Refusal> refusals_of(SheetRows const& rows)
{
    return read(inline_workbook({{"List 1", rows}})).reading.refusals;
}

} // namespace

TEST_CASE("shared strings and inline strings give the same rows")
{
    std::vector<NamedSheet> const sheets{{"List 1", contacts}, {"List_6", in_need}};
    auto const one = read(shared_workbook(sheets));
    auto const other = read(inline_workbook(sheets));
    REQUIRE(one.rows.size() == 3);
    REQUIRE(other.rows.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(one.rows[i].key == other.rows[i].key);
        CHECK(one.rows[i].digest == other.rows[i].digest);
    }
    CHECK(one.rows[0].facts.get("contact_source") == "6");
    CHECK(one.rows[1].age == -1);
    CHECK_FALSE(one.rows[1].birth);
    CHECK(one.rows[2].worker == "Sam Example");
    CHECK(one.list(8).state == State::absent);
}

TEST_CASE("real date cells, serial numbers and text say the same day")
{
    auto const bytes = written_workbook([](lxw_workbook* workbook) {
        auto* const sheet = workbook_add_worksheet(workbook, "LIST 1 ");
        auto* const shown_as_date = workbook_add_format(workbook);
        format_set_num_format(shown_as_date, "dd/mm/yyyy");
        for (std::size_t i = 0; i < contacts[0].size(); ++i)
            worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), contacts[0][i].c_str(), nullptr);
        for (lxw_row_t row = 1; row <= 5; ++row) worksheet_write_number(sheet, row, 0, 101, nullptr);
        worksheet_write_number(sheet, 1, 5, 46296, shown_as_date);
        worksheet_write_number(sheet, 2, 5, 46296, nullptr);
        worksheet_write_string(sheet, 3, 5, "46296", nullptr);
        worksheet_write_string(sheet, 4, 5, " 01/10/2026 00:00:00 ", nullptr);
        worksheet_write_string(sheet, 5, 5, "2026-10-01T00:00:00", nullptr);
    });
    auto const got = read(bytes);
    REQUIRE(got.rows.size() == 5);
    for (auto const& row : got.rows) {
        CHECK(row.facts.get("contact_date") == "2026-10-01");
        CHECK(row.digest == got.rows[0].digest);
    }
}

TEST_CASE("a title above the headings, other orders and spellings, extra columns: all the same")
{
    SheetRows const untidy{
        {"List 1: Contacts in the last six months"},
        {"", ""},
        {"Errors", "DATE OF CONTACT ", "contact  source", "\uFEFFchild unique id", "Ethnicity", "age", "Date of birth",
            "gender"},
        {"-", "1 October 2026", "6 - Police", "101", "WBRI", "13", "2012-11-22", "M"},
        {"-", "-", "-", "-", "-", "-", "-", "-"},
        {"", "", "", "", "", "126"},
        {"", "02-10-2026", "2a", "102", "APKN", "-1", "", "b) Female"},
    };
    auto const tidy = read(inline_workbook({{"List 1", contacts}}));
    auto const got = read(inline_workbook({{"Notes", {{"x"}}}, {"Annex A list_1", untidy}}));
    REQUIRE(got.rows.size() == 2);
    CHECK(got.rows[0].row_number == 4);
    CHECK(got.rows[1].row_number == 7);
    CHECK(got.rows[0].digest == tidy.rows[0].digest);
    CHECK(got.rows[1].digest == tidy.rows[1].digest);
    CHECK(got.list(1).ignored_columns == std::vector<std::string>{"Errors"});
    CHECK(got.reading.refusals.empty());
}

TEST_CASE("31 February is refused with list, row, column and reason, and the other rows are taken")
{
    auto const got = read(inline_workbook({{"List 1", contacts_with(5, "31/02/2026")}}));
    CHECK(got.reading.refusals == std::vector<Refusal>{{1, 2, "Date of Contact", "There is no such day"}});
    CHECK(got.rows.size() == 1);
    CHECK(got.list(1).accepted == 1);
    CHECK(got.list(1).refused == 1);
}

TEST_CASE("whatever is no date, or missing where it is needed, is refused with its reason")
{
    auto const reason = [](std::size_t column, std::string const& text) {
        auto const refusals = refusals_of(contacts_with(column, text));
        REQUIRE(refusals.size() == 1);
        return refusals[0].column + ": " + refusals[0].reason;
    };
    CHECK(reason(5, "01/10/26") == "Date of Contact: The year needs four figures: write the date as dd/mm/yyyy");
    CHECK(reason(5, "2026-02-30") == "Date of Contact: There is no such day");
    CHECK(reason(5, "last week") == "Date of Contact: This is not a date: write it as dd/mm/yyyy");
    CHECK(reason(5, "01/10/0202") == "Date of Contact: The year is not between 1900 and 2100");
    CHECK(reason(5, "") == "Date of Contact: This is empty");
    CHECK(reason(5, "n/a") == "Date of Contact: This is empty");
    CHECK(reason(0, " - ") == "Child Unique ID: This is empty");
    CHECK(reason(3, "30/02/2012") == "Date of Birth: There is no such day");
    CHECK(
        refusals_of(contacts_with(0, std::string(101, '7'))).at(0).reason == "This is too long to be a child's number");
}

TEST_CASE("a list without a required column is not read, and the column is named; the others are")
{
    auto without = contacts;
    for (auto& row : without) row.erase(row.begin());
    auto const got = read(inline_workbook({{"List 1", without}, {"List 6", in_need}}));
    CHECK(got.list(1).state == State::column_missing);
    CHECK(got.reading.refusals
        == std::vector<Refusal>{{1, 1, "Child Unique ID", "This column is missing, so the list was not read"}});
    CHECK(got.rows.size() == 1);
}

TEST_CASE("a list given twice is read once, one without headings is told")
{
    auto const got
        = read(inline_workbook({{"List 1", contacts}, {"List_1", contacts}, {"List 2", {{"nothing", "here"}}}}));
    CHECK(got.rows.size() == 2);
    CHECK(got.list(2).state == State::no_headings);
    CHECK(got.reading.refusals
        == std::vector<Refusal>{{1, 0, "", "Another sheet is called List 1: only that one was read"},
            {2, 0, "", "The headings of this list were not found in its first rows"}});
}

TEST_CASE("a workbook that is no Annex A is refused")
{
    std::string const reason
        = "This is no Annex A workbook: no sheet is called List 1 to List 10 and has the headings of that list";
    CHECK(try_reading(inline_workbook({{"Sheet1", contacts}})).problem().message == reason);
    CHECK(try_reading(inline_workbook({{"List 1",
                          {{"Unique ID", "Gender", "Ethnicity", "Date of birth"}, {"1", "M", "WBRI", ""}}}}))
              .problem()
              .message
        == reason);
    if (auto const sen = shared_file("data/samples/annex-a-sen-validator-be/fake_sen.xlsx"))
        CHECK(try_reading(bytes_of(*sen)).problem().message == reason);
    else
        MESSAGE("not here, so not read: fake_sen.xlsx");
    CHECK_FALSE(try_reading(""));
}

TEST_CASE("coded cells say the same with prefix, bare, or in words")
{
    auto const status_of = [](std::string const& text) {
        auto rows = in_need;
        rows[1][11] = text;
        return std::string{read(inline_workbook({{"List 6", rows}})).rows.at(0).facts.get("case_status")};
    };
    CHECK(status_of("a) Looked after child") == annex_a::status::looked_after);
    CHECK(status_of("LOOKED AFTER CHILD") == annex_a::status::looked_after);
    CHECK(status_of("b) Child Protection plan") == annex_a::status::child_protection);
    CHECK(status_of("Child in Need") == annex_a::status::child_in_need);
    CHECK(status_of("d) Open assessment") == annex_a::status::open_assessment);
    CHECK(status_of("e) Closed episode") == annex_a::status::closed);
    CHECK(status_of("z) Something else") == "Something else");

    auto const gender_of = [](std::string const& text) {
        return read(inline_workbook({{"List 1", contacts_with(1, text)}})).rows.at(0).gender;
    };
    for (auto const* text : {"a) Male", "male", "M", "1"}) CHECK(gender_of(text) == "Male");
    for (auto const* text : {"c) Not stated/recorded", "U", "Unknown"}) CHECK(gender_of(text) == "Not stated");
}

TEST_CASE("every list has headings that can be told apart, and a start among its own columns")
{
    CHECK(annex_a::lists().size() == 10);
    CHECK(annex_a::find_list(11) == nullptr);
    for (auto const& list : annex_a::lists()) {
        std::vector<std::string_view> keys;
        for (auto const& column : list.columns) keys.push_back(column.key);
        std::ranges::sort(keys);
        CHECK_MESSAGE(std::ranges::adjacent_find(keys) == keys.end(), list.title);
        CHECK((list.start_key.empty() || std::ranges::binary_search(keys, list.start_key)));
    }
}
