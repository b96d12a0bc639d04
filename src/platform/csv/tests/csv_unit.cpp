#include "platform/csv/table.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace gt;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Reading {
    Rows rows;
    std::vector<std::size_t> lines;
    Result<void> result;
};

/// Pushed in pieces of that size.
Reading read_in_pieces(std::string_view text, std::size_t size, csv::Limits limits = {})
{
    Reading reading;
    csv::Reader reader{[&](csv::Row const& row) {
                           reading.rows.emplace_back(row.fields.begin(), row.fields.end());
                           reading.lines.push_back(row.line);
                           return true;
                       },
        limits};
    for (std::size_t i = 0; i < text.size() && reading.result; i += size)
        reading.result = reader.push(text.substr(i, size));
    if (reading.result) reading.result = reader.finish();
    return reading;
}

Reading read(std::string_view text, csv::Limits limits = {}) { return read_in_pieces(text, text.size() + 1, limits); }

std::string fault(std::string_view text, csv::Limits limits = {})
{
    auto const reading = read(text, limits);
    return reading.result ? "no fault" : reading.result.problem().message;
}

} // namespace

TEST_CASE("fields are read, quoted or not, with every kind of line end")
{
    CHECK(read("a,b\r\nc,d\r\n").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(read("a,b\nc,d").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(read("a,b\rc,d\r").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(read("\xEF\xBB\xBF\"a\"\"b\",\"c,d\"\n").rows == Rows{{"a\"b", "c,d"}});
    CHECK(read("a,,\n").rows == Rows{{"a", "", ""}});
    CHECK(read("a\n\n\"\"\n").rows == Rows{{"a"}, {""}});
    CHECK(read("it said \"no\"\n").rows == Rows{{"it said \"no\""}});
    CHECK(read("").rows.empty());
    CHECK(read("x").rows == Rows{{"x"}});
}

TEST_CASE("a row is told by the line it begins on, also after a field of several lines")
{
    auto const reading = read("a\r\n\"two\r\nlines\",b\r\n\r\nc\r\n");
    CHECK(reading.rows == Rows{{"a"}, {"two\r\nlines", "b"}, {"c"}});
    CHECK(reading.lines == std::vector<std::size_t>{1, 2, 5});
}

TEST_CASE("faults are named with their line")
{
    CHECK(fault("a,b\n\"c,d\ne,f\n") == "Line 2: a quotation mark is opened here and never closed");
    CHECK(fault("a\n\"b\"c\n") == "Line 2: something follows a closing quotation mark");
    CHECK(fault("a\nZo\xEB\n") == "Line 2: the text is not UTF-8. Save the file as \"CSV UTF-8\"");
    CHECK(fault("\xFF\xFE"
                "a\0"
                "b\0")
        == "Line 1: the file is saved as Unicode text (UTF-16). Save it as \"CSV UTF-8\"");
    CHECK(fault("a\nbcdef\n", {.field_bytes = 4, .columns = 5}) == "Line 2: a field is too long");
    CHECK(fault("a\n1,2,3\n", {.field_bytes = 4, .columns = 2}) == "Line 2: there are too many columns");
}

TEST_CASE("reading stops where the caller says so")
{
    auto seen = 0;
    CHECK(csv::read("a\nb\n\"unterminated", [&](csv::Row const&) { return ++seen < 1; }));
    CHECK(seen == 1);
}

TEST_CASE("what a spreadsheet would run as a formula is made text")
{
    CHECK(csv::without_formula("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
    CHECK(csv::without_formula("+44 7700 900123") == "'+44 7700 900123");
    CHECK(csv::without_formula("-1+2") == "'-1+2");
    CHECK(csv::without_formula("@SUM(A1)") == "'@SUM(A1)");
    CHECK(csv::without_formula("\t=1") == "'\t=1");
    for (auto const* text : {"-5", "+0.25", "-1.5e3", "plain", "", "a=b"}) CHECK(csv::without_formula(text) == text);
    CHECK(csv::without_formula("-inf") == "'-inf");
}

TEST_CASE("fields are quoted only where they must be")
{
    std::string out;
    csv::Writer writer{out, csv::ByteOrderMark::written};
    writer.row({"plain", "a,b", "say \"no\"", "two\nlines", "-5"});
    writer.row({""});
    CHECK(out == "\xEF\xBB\xBFplain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",-5\r\n\"\"\r\n");
}

TEST_CASE("what is written is read again, in pieces of any size")
{
    CHECK(rc::check([] {
        auto const piece = rc::gen::element<std::string>("a", ",", "\"", "\r", "\n", " ", "=", "-", "7", "é", "\t");
        auto const field = rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](auto const& parts) {
            std::string text;
            for (auto const& part : parts) text += part;
            return text;
        });
        auto const row = rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(field));
        auto const rows = *rc::gen::container<Rows>(row);

        std::string out;
        csv::Writer writer{out};
        Rows expected;
        for (auto const& each : rows) {
            writer.row(std::span{each});
            expected.emplace_back();
            for (auto const& text : each) expected.back().push_back(csv::without_formula(text));
        }
        auto const reading = read_in_pieces(out, *rc::gen::inRange<std::size_t>(1, 9));
        RC_ASSERT(static_cast<bool>(reading.result));
        RC_ASSERT(reading.rows == expected);
    }));
}

TEST_CASE("a table finds its columns by name, whatever their order and spelling")
{
    auto const table = csv::Table::read("\xEF\xBB\xBF Team ,Child_ID\r\n North ,12\r\n,\r\nSouth\r\n");
    REQUIRE(table);
    CHECK(table->column("child id") == 1);
    CHECK(table->column("worker") == std::nullopt);
    REQUIRE(table->rows().size() == 2);
    CHECK(table->rows()[0].text(0) == "North");
    CHECK(table->rows()[1].text(1) == "");
    CHECK(table->rows()[1].line == 4);
}

TEST_CASE("a table with a fault is refused in a sentence")
{
    CHECK(csv::Table::read("").problem().message == "The file is empty: its first line must name the columns");
    CHECK(csv::Table::read("a,A\n1,2\n").problem().message == "Two columns are called A");
    CHECK(csv::Table::read("a,b\n1,2,3\n").problem().message == "Line 2: there are more fields than columns are named");
    CHECK(csv::Table::read("a,b\n1,2,\n"));
}
