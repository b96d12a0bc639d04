#include "cases/caseload_csv/caseload_csv.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;

namespace {

caseload_csv::Reading read(std::string_view rows)
{
    auto const reading
        = caseload_csv::read("child_id,kind,opened,closed,team,worker,iro,cp_chair,initials\n" + std::string{rows});
    REQUIRE(reading);
    return *reading;
}

std::vector<Refusal> refusals(std::string_view rows) { return read(rows).refusals; }

} // namespace

TEST_CASE("the template is read without a fault")
{
    auto const reading = caseload_csv::read(caseload_csv::template_text());
    REQUIRE(reading);
    CHECK(reading->refusals.empty());
    REQUIRE(reading->rows.size() == 7);

    auto const& first = reading->rows[0];
    CHECK(first.child_id == "900001");
    CHECK(first.kind == caseload_csv::Kind::private_fostering);
    CHECK(first.opened == Date::of(2026, 3, 2));
    CHECK_FALSE(first.closed);
    CHECK(first.initials == "AB");
    CHECK(first.key == "private_fostering 2026-03-02 900001");
    CHECK(reading->rows[5].key == "child - 900006");
    CHECK_FALSE(reading->rows[5].kind);
    CHECK(reading->rows[5].iro == "Ash Reviewer");
}

TEST_CASE("columns come in any order and spelling, others are ignored and told")
{
    auto const reading
        = caseload_csv::read("IRO,Notes, Child ID ,Kind,Opened\nAsh,x,12,Private fostering,2026-03-02\n");
    REQUIRE(reading);
    REQUIRE(reading->rows.size() == 1);
    CHECK(reading->rows[0].iro == "Ash");
    CHECK(reading->rows[0].kind == caseload_csv::Kind::private_fostering);
    CHECK(reading->ignored_columns == std::vector<std::string>{"Notes"});
}

TEST_CASE("a row with a fault is refused with line, column and reason; the others are taken")
{
    auto const reading = read("1,marac,31/02/2026,,,,,,\n2,marac,02/03/2026,,,,,,\n");
    CHECK(reading.rows.size() == 1);
    CHECK(reading.refusals
        == std::vector<Refusal>{{0, 2, "opened", "This is no day of the calendar: write it as dd/mm/yyyy"}});

    CHECK(refusals(",marac,02/03/2026,,,,,,\n") == std::vector<Refusal>{{0, 2, "child_id", "This is empty"}});
    CHECK(refusals("1,adoption,,,,,,,\n").at(0).column == "kind");
    CHECK(refusals("1,marac,,,,,,,\n").at(0).reason == "This is empty: work of this kind needs the day it began");
    CHECK(refusals("1,marac,02/03/2026,01/03/2026,,,,,\n").at(0).column == "closed");
    CHECK(refusals("1,,02/03/2026,,,,Ash,,\n").at(0).column == "kind");
    CHECK(
        refusals("1,,,,North,Sam,,,\n").at(0).reason == "The row says nothing: it has no kind, IRO, chair or initials");
    CHECK(refusals("1,,,,,,,,Alexander B\n").at(0).column == "initials");
}

TEST_CASE("two rows may not name different reviewing officers for one child")
{
    CHECK(refusals("1,,,,,,Ash,,\n1,marac,02/03/2026,,,,Ash,,\n").empty());
    CHECK(refusals("1,,,,,,Ash,,\n1,,,,,,Robin,,\n")
        == std::vector<Refusal>{{0, 3, "iro", "An earlier row names somebody else for this child"}});
}

TEST_CASE("equal content has one digest, however it is written")
{
    auto const plain = read("1,marac,02/03/2026,,North  Team,,,,\n").rows.at(0);
    auto const other = read("1,MARAC,2026-03-02,, North Team,,,,\n").rows.at(0);
    CHECK(plain.key == other.key);
    CHECK(plain.digest == other.digest);
    CHECK(read("1,marac,02/03/2026,03/03/2026,North Team,,,,\n").rows.at(0).digest != plain.digest);
}

TEST_CASE("a file that is no caseload is refused")
{
    CHECK_FALSE(caseload_csv::read(""));
    CHECK(caseload_csv::read("a,b\n1,2\n").problem().message
        == "The file has no column called child_id: its first line must name the columns");
    CHECK_FALSE(caseload_csv::read("child_id\n\"1\n"));
}
