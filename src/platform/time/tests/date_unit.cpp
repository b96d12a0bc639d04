#include "platform/testing/day.hpp"
#include "platform/time/date.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using gt::Date;
using gt::testing::day;

namespace {

/// 1900 to 2100: longer than anyone's record.
Date any_day() { return day("1900-01-01").plus_days(*rc::gen::inRange(0, 73'414)); }

} // namespace

TEST_CASE("a day that does not exist is no date")
{
    CHECK_FALSE(Date::of(2026, 2, 31));
    CHECK_FALSE(Date::of(2026, 2, 29));
    CHECK(Date::of(2028, 2, 29));
    CHECK_FALSE(Date::of(2026, 13, 1));
    CHECK_FALSE(Date::of(2026, 0, 1));
    CHECK_FALSE(Date::of(10000, 1, 1));
}

TEST_CASE("an ISO date is read exactly so")
{
    CHECK(Date::parse_iso("2026-11-22")->iso() == "2026-11-22");
    for (auto const* text : {"2026-2-3", "2026-11-22 ", "22/11/2026", "2026-02-30", "+026-01-01", "2026-+1-01", ""})
        CHECK_MESSAGE(!Date::parse_iso(text), text);
}

TEST_CASE("a date is read as people type it")
{
    for (auto const* text : {"22/11/2026", "22-11-2026", "22.11.2026", "22 11 2026", "22 November 2026", "22 nov 2026",
             "22-Nov-2026", " 22  November  2026 ", "2026-11-22"})
        CHECK_MESSAGE(Date::parse_typed(text) == day("2026-11-22"), text);
    CHECK(Date::parse_typed("3/4/2015") == day("2015-04-03"));
    CHECK(Date::parse_typed("9 Sept 2026") == day("2026-09-09"));
}

TEST_CASE("a two-figure year, an American order and other words are refused")
{
    for (auto const* text : {"22/11/26", "11/22/2026", "31/02/2026", "22 Movember 2026", "November 2026", "tomorrow",
             "", "22/11/20266", "22/11-2026"})
        CHECK_MESSAGE(!Date::parse_typed(text), text);
}

TEST_CASE("a date is written in words")
{
    CHECK(day("2026-11-02").words() == "2 November 2026");
    CHECK(day("2026-11-02").short_words() == "2 Nov 2026");
}

TEST_CASE("months keep the day number, or take the last day of a shorter month")
{
    CHECK(day("2027-01-08").plus_months(3) == day("2027-04-08"));
    CHECK(day("2027-01-31").plus_months(1) == day("2027-02-28"));
    CHECK(day("2027-03-31").plus_months(-1) == day("2027-02-28"));
    CHECK(day("2026-11-30").plus_months(15) == day("2028-02-29"));
    CHECK(day("2026-11-22").first_of_month() == day("2026-11-01"));
    CHECK(day("2028-02-10").last_of_month() == day("2028-02-29"));
}

TEST_CASE("age is counted in whole years, on 1 March for someone born on 29 February")
{
    CHECK(gt::age_on(day("2010-11-22"), day("2026-11-21")) == 15);
    CHECK(gt::age_on(day("2010-11-22"), day("2026-11-22")) == 16);
    CHECK(gt::age_on(day("2008-02-29"), day("2026-02-28")) == 17);
    CHECK(gt::age_on(day("2008-02-29"), day("2026-03-01")) == 18);
    CHECK(gt::age_on(day("2027-01-01"), day("2026-11-22")) == -1);
}

TEST_CASE("properties of dates")
{
    CHECK(rc::check("ISO text round trips", [] {
        auto const date = any_day();
        RC_ASSERT(Date::parse_iso(date.iso()) == date);
        RC_ASSERT(Date::parse_typed(date.words()) == date);
        RC_ASSERT(Date::parse_typed(date.short_words()) == date);
    }));
    CHECK(rc::check("days added are days since", [] {
        auto const date = any_day();
        auto const count = *rc::gen::inRange(-20'000, 20'000);
        RC_ASSERT(date.plus_days(count).days_since(date) == count);
    }));
    CHECK(rc::check("a later start is never due earlier by months", [] {
        auto const date = any_day();
        auto const months = *rc::gen::inRange(0, 60);
        RC_ASSERT(date.plus_months(months) <= date.plus_days(1).plus_months(months));
    }));
}
