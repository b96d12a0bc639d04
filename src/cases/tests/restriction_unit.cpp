#include "cases/restriction.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;

namespace {

constexpr staff::PersonId restricts{1};
constexpr staff::PersonId works{2};
constexpr staff::PersonId also_restricts{3};
constexpr Instant morning{1'000'000};
constexpr Instant evening{2'000'000};

Restriction begun() { return *restrict_case({7}, {70}, "A child of a member of staff", restricts, morning); }

} // namespace

TEST_CASE("a case is restricted for a reason, and whoever does it is named")
{
    auto const without = restrict_case({7}, {70}, "", restricts, morning);
    REQUIRE_FALSE(without);
    CHECK(without.problem().field == "because");

    auto const restriction = begun();
    CHECK(restriction.of == CaseId{70});
    CHECK(restriction.restricted_at == morning);
    CHECK(restriction.named == std::vector{restricts});
    CHECK_FALSE(restriction.is_lifted());
}

TEST_CASE("nobody is named twice for a restricted case")
{
    auto const named = name_for(begun(), works);
    REQUIRE(named);
    CHECK(named->names(works));
    auto const again = name_for(*named, works);
    REQUIRE_FALSE(again);
    CHECK(again.problem().field == "reader");
    CHECK_FALSE(name_for(begun(), restricts));
}

TEST_CASE("the last named person who may restrict cases is not taken off")
{
    auto const two = *name_for(begun(), works);
    auto const locked = take_off(two, restricts, {restricts});
    REQUIRE_FALSE(locked);
    CHECK(locked.problem().kind == Problem::Kind::invalid);
    CHECK(take_off(two, works, {restricts})->named == std::vector{restricts});

    auto const three = *name_for(two, also_restricts);
    CHECK(take_off(three, restricts, {restricts, also_restricts})->named == std::vector{works, also_restricts});
}

TEST_CASE("who is not named cannot be taken off")
{
    auto const taken = take_off(begun(), works, {restricts});
    REQUIRE_FALSE(taken);
    CHECK(taken.problem().kind == Problem::Kind::conflict);
}

TEST_CASE("lifting asks for a reason and ends a restriction, once")
{
    auto const without = lift(begun(), "", restricts, evening);
    REQUIRE_FALSE(without);
    CHECK(without.problem().field == "because");

    auto const lifted = *lift(*name_for(begun(), works), "They left the council", works, evening);
    CHECK(lifted.is_lifted());
    CHECK(lifted.lifted_at == evening);
    CHECK(lifted.lifted_by == works);
    CHECK(lifted.named.empty());
    CHECK(lift(lifted, "Again", works, evening).problem().kind == Problem::Kind::conflict);
    CHECK(name_for(lifted, works).problem().kind == Problem::Kind::conflict);
    CHECK(take_off(lifted, works, {restricts}).problem().kind == Problem::Kind::conflict);
}
