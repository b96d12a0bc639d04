#include "cases/annex_a/tests/annex_workbooks.hpp"

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;

TEST_CASE("imported again nothing differs, reordered nothing, corrected one row, removed one row")
{
    auto rows = contacts;
    rows.push_back(contacts[1]); // the same child, contacted twice on one day
    rows.back()[6] = "f) 2B: Education services";
    auto const first = read(inline_workbook({{"List 1", rows}, {"List 6", in_need}}));

    auto const identities = [](Read const& got) {
        std::vector<Identity> all;
        for (auto const& row : got.rows) all.push_back({row.key, row.digest});
        return all;
    };
    auto const compare_with = [&](SheetRows const& other) {
        auto const second = read(inline_workbook({{"List 6", in_need}, {"List 1", other}}));
        return compare(identities(first), identities(second));
    };

    CHECK(compare_with(rows).nothing());
    auto reordered = rows;
    std::swap(reordered[1], reordered[3]);
    CHECK(compare_with(reordered).nothing());

    auto corrected = reordered;
    corrected[1][6] = "10";
    auto const one = compare_with(corrected);
    CHECK(one.changed.size() == 1);
    CHECK(one.unchanged == 3);
    CHECK(one.added.empty());

    auto removed = rows;
    removed.erase(removed.begin() + 2);
    CHECK(compare_with(removed).vanished.size() == 1);
    CHECK(compare_with(removed).unchanged == 3);
}

TEST_CASE("an age that time has changed is no correction while there is a date of birth")
{
    auto const digest_of = [](SheetRows const& rows) {
        return read(inline_workbook({{"List 1", rows}})).rows.at(0).digest;
    };
    CHECK(digest_of(contacts) == digest_of(contacts_with(4, "14")));
    CHECK(digest_of(contacts) != digest_of(contacts_with(6, "q) 7: Other legal agency")));
}
