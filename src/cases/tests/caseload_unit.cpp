#include "cases/caseload.hpp"
#include "platform/testing/day.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;
using gt::testing::day;

namespace {

CaseRow row(std::string list, std::string_view facts, bool is_missing = false)
{
    return {std::move(list), Facts::from_text(facts), is_missing};
}

CaseRow const referral = row("3", "referral_date\t2026-05-01\nteam\tFront Door\n");
CaseRow const in_need_row = row("6", "cin_start\t2026-06-01\ncase_status\tchild_in_need\nteam\tAlder\nworker\tW\n");
CaseRow const closed_need = row("6", "cin_start\t2026-01-01\ncin_end\t2026-04-01\ncase_status\tclosed\n");

Derived derived(std::vector<CaseRow> const& rows)
{
    auto const one = derive(rows);
    REQUIRE(one);
    return *one;
}

} // namespace

TEST_CASE("facts come back from their text, and no value can break out of its line")
{
    Facts facts;
    facts.with("team", "A\tB\nC").with("worker", "").with("birth", Date::of(2012, 2, 29));

    auto const again = Facts::from_text(facts.text());

    CHECK(again.get("team") == "A B C");
    CHECK(again.get("worker").empty());
    CHECK(again.date("birth") == Date::of(2012, 2, 29));
    CHECK(again.pairs().size() == 2);
    CHECK(Facts::from_text("").pairs().empty());
}

TEST_CASE("list 6's case status decides between in care, child protection and in need")
{
    auto const group_with = [](std::string const& status) {
        return derived({row("6", "case_status\t" + status + "\n"), row("8", "care_start\t2026-01-01\n"),
                           row("7", "plan_start\t2026-01-01\n")})
            .group;
    };
    CHECK(group_with("looked_after") == Group::in_care);
    CHECK(group_with("child_protection") == Group::child_protection);
    CHECK(group_with("child_in_need") == Group::child_in_need);
    CHECK(group_with("open_assessment") == Group::child_in_need);
}

TEST_CASE("without list 6 the lists decide in their order, whatever the order of the rows")
{
    std::vector<CaseRow> rows{row("1", "contact_date\t2026-10-01\n"), referral,
        row("2", "assessment_start\t2026-03-01\n"), row("marac", "opened\t2026-03-02\n"), row("9", "team\tLeaving\n"),
        row("7", "plan_start\t2026-01-01\n"), row("8", "care_start\t2026-02-01\n")};
    std::vector<Group> groups;
    for (; !rows.empty(); rows.pop_back()) groups.push_back(derived(rows).group);

    CHECK(groups
        == std::vector{Group::in_care, Group::child_protection, Group::care_leaver, Group::marac, Group::early_help,
            Group::front_door, Group::front_door});
}

TEST_CASE("open work goes before closed work")
{
    auto const one = derived({closed_need, row("9", "team\tLeaving Care\n")});
    CHECK(one.group == Group::care_leaver);
    CHECK(one.is_open);
}

TEST_CASE("a referral that led to closed work does not open the case again, one that came later does")
{
    auto const led_to_it = row("3", "referral_date\t2026-01-01\n");
    auto const later = row("3", "referral_date\t2026-05-01\n");

    CHECK_FALSE(derived({closed_need, led_to_it}).is_open);
    CHECK(derived({closed_need, led_to_it}).closed_on == day("2026-04-01"));
    CHECK(derived({closed_need, led_to_it, later}).is_open);
    CHECK(derived({closed_need, led_to_it, later}).group == Group::front_door);
}

TEST_CASE("a contact, and a referral without further action, are no open case")
{
    CHECK_FALSE(derived({row("1", "contact_date\t2026-10-01\n")}).is_open);
    CHECK_FALSE(derived({row("3", "referral_date\t2026-10-01\nno_further_action\tyes\n")}).is_open);
    CHECK(derived({referral}).is_open);
}

TEST_CASE("what the deciding row lacks comes from the next one")
{
    auto const one = derived({row("6", "cin_start\t2026-06-01\ncase_status\tlooked_after\n"),
        row("8", "care_start\t2026-06-02\nteam\tCedar\nworker\tW\nbirth\t2012-01-02\n"), referral,
        row("child", "iro\tIvor\ncp_chair\tChair\ninitials\tAB\n")});

    CHECK(one.opened_on == day("2026-06-01"));
    CHECK(one.team == "Cedar");
    CHECK(one.worker == "W");
    CHECK(one.birth_date == day("2012-01-02"));
    CHECK(one.iro == "Ivor");
    CHECK(one.cp_chair == "Chair");
    CHECK(one.initials == "AB");
}

TEST_CASE("a row that is no longer in the file counts only when nothing else stands")
{
    auto missing = in_need_row;
    missing.is_missing = true;
    auto gone = referral;
    gone.is_missing = true;

    CHECK(derived({missing, row("9", "team\tLeaving\n")}).group == Group::care_leaver);
    CHECK(derived({missing}).group == Group::child_in_need);
    CHECK_MESSAGE(derived({missing}).is_open, "nobody has said that it was closed");
    CHECK_FALSE_MESSAGE(derived({gone}).is_open, "referrals leave the list after months");
}

TEST_CASE("lists 4, 5 and 10, and a row that only says who reviews, make no case")
{
    CHECK_FALSE(derive(std::vector{
        row("4", "assessment_start\t2026-01-01\n"), row("10", "family_id\t1\n"), row("child", "iro\tIvor\n")}));
    CHECK_FALSE(derive({}));
}
