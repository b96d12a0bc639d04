#include "audits/independence.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

staff::PersonId const somebody{7};
staff::TeamId const alder{1}, birch{2};

cases::Case plain_case()
{
    return {.id = {1},
        .number = "C1",
        .initials = {},
        .birth_date = {},
        .gender = "",
        .ethnicity = "",
        .group = cases::Group::in_care,
        .is_open = true,
        .opened_on = {},
        .closed_on = {},
        .team = alder,
        .team_name = "Alder Team",
        .worker = staff::PersonId{8},
        .worker_name = "Wanda Worker",
        .iro = {},
        .cp_chair = {}};
}

} // namespace

TEST_CASE("[BAR-103] who reviews a child, or chairs the child's conferences, does not audit that child")
{
    auto reviewed = plain_case();
    reviewed.iro = somebody;
    CHECK(conflict_of(somebody, {}, reviewed) == "The auditor is this child's independent reviewing officer");
    auto chaired = plain_case();
    chaired.cp_chair = somebody;
    CHECK_FALSE(conflict_of(somebody, {}, chaired).empty());
}

TEST_CASE("nobody audits their own work")
{
    auto own = plain_case();
    own.worker = somebody;
    CHECK(conflict_of(somebody, {birch}, own) == "The auditor is this child's worker");
}

TEST_CASE("nobody audits a case of the team they work in; another team's is open to them")
{
    CHECK_FALSE(conflict_of(somebody, {alder}, plain_case()).empty());
    CHECK(conflict_of(somebody, {birch}, plain_case()).empty());
}

TEST_CASE("independence is declared only where the data cannot show it")
{
    auto unmatched = plain_case();
    CHECK_FALSE(needs_declaration(unmatched));
    unmatched.worker = std::nullopt;
    CHECK(needs_declaration(unmatched));
}

} // namespace gt::audits
