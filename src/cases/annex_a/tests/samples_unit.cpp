#include "cases/annex_a/tests/annex_workbooks.hpp"

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;
using State = annex_a::ListReport::State;

namespace {

void check_counts(std::string const& file, std::vector<std::size_t> const& counts, std::vector<Refusal> const& refusals)
{
    auto const path = shared_file(file);
    if (!path) {
        MESSAGE("not here, so not read: " << file);
        return;
    }
    auto const got = read(bytes_of(*path));
    CHECK(got.reading.refusals == refusals);
    for (int list = 1; list <= 10; ++list) {
        CAPTURE(list);
        CHECK(got.list(list).state == State::read);
        CHECK(got.list(list).accepted == counts[static_cast<std::size_t>(list - 1)]);
    }
}

} // namespace

TEST_CASE("the sample workbooks of the field are read, every list and row")
{
    check_counts("data/samples/liia-tools/Annex_A.xlsx", {5, 5, 6, 5, 5, 5, 7, 5, 6, 5}, {});
    check_counts("data/samples/child-event-journeys/annexa_example.xlsx", {13, 2, 11, 5, 3, 2, 3, 3, 0, 0},
        {{5, 4, "Strategy discussion initiating Section 47 Enquiry Start Date", "This is empty"}});
}

TEST_CASE("a sample row comes out as plain values: dates ISO, codes bare, ages whole, #N/A empty")
{
    auto const path = shared_file("data/samples/liia-tools/Annex_A.xlsx");
    if (!path) {
        MESSAGE("not here, so not read: Annex_A.xlsx");
        return;
    }
    auto const got = read(bytes_of(*path));

    auto const row = std::ranges::find_if(got.rows, [](AnnexRow const& each) { return each.list == 6; });
    REQUIRE(row != got.rows.end());
    CHECK(row->row_number == 2);
    CHECK(row->child_id == "12598894");
    CHECK(row->birth == Date::parse_iso("1999-09-23"));
    CHECK(row->age == 21);
    CHECK(row->gender == "Male");
    CHECK(row->ethnicity == "MOTH");
    CHECK(row->team.empty());
    CHECK(row->facts.get("cin_start") == "2010-06-09");
    CHECK(row->facts.get("case_status") == annex_a::status::child_in_need);
    CHECK(row->facts.get("disability") == "no");
    CHECK(row->key == "6 2010-06-09 12598894");

    auto const in_care = std::ranges::find_if(got.rows, [](AnnexRow const& each) { return each.list == 8; });
    REQUIRE(in_care != got.rows.end());
    CHECK(in_care->facts.get("legal_status") == "E1");
    CHECK(in_care->facts.get("placement_type") == "U6");
    CHECK(in_care->facts.get("placement_provider") == "PR4");
    CHECK(in_care->worker == "Eugene Swift");
}
