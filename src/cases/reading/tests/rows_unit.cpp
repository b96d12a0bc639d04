#include "cases/reading/rows.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

using gt::cases::compare;
using gt::cases::Digest;
using gt::cases::Identity;

namespace {

using Rows = std::vector<Identity>;

/// Few keys and digests, so that they meet.
rc::Gen<Rows> any_rows()
{
    return rc::gen::container<Rows>(rc::gen::construct<Identity>(
        rc::gen::element<std::string_view>("a", "b", "c"), rc::gen::element<std::string_view>("1", "2", "3", "4")));
}

} // namespace

TEST_CASE("the same rows again, in whatever order, change nothing")
{
    Rows const stored{{"a", "1"}, {"b", "2"}, {"b", "3"}, {"b", "3"}};
    Rows const again{{"b", "3"}, {"a", "1"}, {"b", "3"}, {"b", "2"}};
    CHECK(compare(stored, again).nothing());
    CHECK(compare(stored, again).unchanged == 4);
}

TEST_CASE("a corrected row changes exactly that row, also among rows of one key")
{
    Rows const stored{{"a", "1"}, {"b", "2"}, {"b", "3"}};
    Rows const corrected{{"b", "9"}, {"b", "3"}, {"a", "1"}};
    auto const found = compare(stored, corrected);
    CHECK(found.unchanged == 2);
    REQUIRE(found.changed.size() == 1);
    CHECK(found.changed[0] == std::pair<std::size_t, std::size_t>{1, 0});
    CHECK(found.added.empty());
    CHECK(found.vanished.empty());
}

TEST_CASE("new rows and rows that are gone are told")
{
    Rows const stored{{"a", "1"}, {"b", "2"}, {"b", "3"}};
    Rows const incoming{{"b", "3"}, {"c", "1"}};
    auto const found = compare(stored, incoming);
    CHECK(found.added == std::vector<std::size_t>{1});
    CHECK(std::set<std::size_t>(found.vanished.begin(), found.vanished.end()) == std::set<std::size_t>{0, 1});
    CHECK(found.changed.empty());
    CHECK(compare({}, incoming).added.size() == 2);
    CHECK(compare(stored, {}).vanished.size() == 3);
}

TEST_CASE("every row on either side is accounted for once")
{
    CHECK(rc::check([] {
        auto const stored = *any_rows();
        auto const incoming = *any_rows();
        auto const found = compare(stored, incoming);
        RC_ASSERT(found.unchanged + found.changed.size() + found.vanished.size() == stored.size());
        RC_ASSERT(found.unchanged + found.changed.size() + found.added.size() == incoming.size());
        for (auto const& [old_row, new_row] : found.changed) {
            RC_ASSERT(stored[old_row].key == incoming[new_row].key);
            RC_ASSERT(stored[old_row].digest != incoming[new_row].digest);
        }
    }));
}

TEST_CASE("a digest tells contents apart that only join alike")
{
    auto const digest_of = [](std::string_view name, std::string_view value) {
        Digest digest;
        digest.add(name, value);
        return digest.take();
    };
    CHECK(digest_of("team", "North").size() == 32);
    CHECK(digest_of("team", "North") == digest_of("team", "North"));
    CHECK(digest_of("team", "North") != digest_of("teamN", "orth"));

    Digest digest;
    digest.add("a", "1");
    auto const first = digest.take();
    digest.add("a", "1");
    CHECK(digest.take() == first);
}
