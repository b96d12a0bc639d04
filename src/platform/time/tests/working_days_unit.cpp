#include "platform/testing/day.hpp"
#include "platform/time/working_days.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using gt::Date;
using gt::Unit;
using gt::WorkingDays;
using gt::testing::day;

namespace {

WorkingDays const& england() { return WorkingDays::england(); }
Date due(std::string_view start, Unit unit, int count) { return gt::due_date(day(start), unit, count, england()); }

/// Within the calendar's own years, with some on either side.
Date any_working_year_day() { return day("2002-01-01").plus_days(*rc::gen::inRange(0, 11'000)); }

} // namespace

TEST_CASE("S7: statutory clocks over Christmas 2026 come out to the day")
{
    CHECK_MESSAGE(due("2026-11-09", Unit::working_days, 45) == day("2027-01-14"), "assessment");
    CHECK_MESSAGE(due("2026-12-14", Unit::working_days, 15) == day("2027-01-07"), "child protection conference");
    CHECK_MESSAGE(england().between(day("2026-12-14"), day("2027-01-08")) == 16, "held on 8 January: day 16, late");
    CHECK_MESSAGE(due("2027-01-08", Unit::working_days, 10) == day("2027-01-22"), "core group");
    CHECK_MESSAGE(due("2027-01-08", Unit::months, 3) == day("2027-04-08"), "first review conference");
    CHECK_MESSAGE(due("2026-12-07", Unit::working_days, 20) == day("2027-01-07"), "first review in care");
    CHECK_MESSAGE(due("2027-01-07", Unit::months, 3) == day("2027-04-07"), "second review in care");
    CHECK_MESSAGE(due("2027-04-07", Unit::months, 6) == day("2027-10-07"), "later reviews");
    CHECK_MESSAGE(due("2026-12-07", Unit::weeks, 1) == day("2026-12-14"), "first visit to a placement");
    CHECK_MESSAGE(due("2026-12-14", Unit::weeks, 6) == day("2027-01-25"), "visit interval, first year");
    CHECK_MESSAGE(due("2026-12-21", Unit::working_days, 7) == day("2027-01-04"), "decision after fostering panel");
    CHECK_MESSAGE(due("2026-11-18", Unit::working_days, 70) == day("2027-03-01"), "Ofsted action plan");
}

TEST_CASE("70 working days from a report of 9 May 2023 end on 16 August 2023, as published")
{
    CHECK(due("2023-05-09", Unit::working_days, 70) == day("2023-08-16"));
    CHECK(england().between(day("2023-05-09"), day("2023-08-16")) == 70);
}

TEST_CASE("bank holidays, substitute days and weekends are not working days")
{
    for (auto const* iso : {"2026-12-25", "2026-12-28", "2027-01-01", "2027-12-27", "2028-01-03", "2026-11-22"})
        CHECK_MESSAGE(!england().is_working(day(iso)), iso);
    CHECK(england().is_working(day("2026-12-24")));
    CHECK(england().on_or_after(day("2026-12-25")) == day("2026-12-29"));
    CHECK(england().on_or_after(day("2026-12-24")) == day("2026-12-24"));
    CHECK(england().last_of_month(day("2027-01-03")) == day("2027-01-29"));
    CHECK(england().known_until() == day("2030-12-31"));
}

TEST_CASE("end of month plus n is the last working day of the nth month after")
{
    CHECK(due("2019-01-15", Unit::end_of_month_plus, 1) == day("2019-02-28"));
    CHECK(due("2019-01-31", Unit::end_of_month_plus, 2) == day("2019-03-29"));
    CHECK(due("2019-01-15", Unit::end_of_month_plus, 0) == day("2019-01-31"));
}

TEST_CASE("a calendar deadline stays on the day it falls on")
{
    CHECK(due("2026-12-18", Unit::calendar_days, 7) == day("2026-12-25"));
    CHECK(due("2026-12-24", Unit::hours, 72) == day("2026-12-27"));
}

TEST_CASE("the time left is told in working days")
{
    auto const words = [](std::string_view due, std::string_view today) {
        return gt::time_left_words(day(due), day(today), england());
    };
    CHECK(words("2026-12-29", "2026-12-24") == "1 working day left");
    CHECK(words("2026-12-30", "2026-12-24") == "2 working days left");
    CHECK(words("2026-12-24", "2026-12-24") == "due today");
    CHECK(words("2026-12-23", "2026-12-24") == "1 working day late");
    CHECK(words("2026-12-21", "2026-12-24") == "3 working days late");
    CHECK(words("2026-12-27", "2026-12-26") == "due 27 Dec 2026");
    CHECK(words("2026-12-26", "2026-12-27") == "late since 26 Dec 2026");
}

TEST_CASE("a calendar with a fault is refused with its line")
{
    CHECK(WorkingDays::from_csv("date,title,note\n2026-12-25,Christmas Day,\n"));
    CHECK(WorkingDays::from_csv("date,title,note\n2026-12-25,Christmas Day,\n25/12/2027,Christmas Day,\n")
              .problem()
              .message
        == "Line 3: the date is not written as 2026-12-25");
    CHECK_FALSE(WorkingDays::from_csv("day\n2026-12-25\n"));
    CHECK_FALSE(WorkingDays::from_csv("date\n"));
    CHECK_FALSE(WorkingDays::from_csv(""));
}

TEST_CASE("properties of working days")
{
    CHECK(rc::check("after and between are each other's inverse", [] {
        auto const start = any_working_year_day();
        auto const count = *rc::gen::inRange(0, 300);
        auto const due = england().after(start, count);
        RC_ASSERT(england().between(start, due) == count);
        RC_ASSERT(count == 0 || england().is_working(due));
    }));
    CHECK(rc::check("between is additive, and counts what is_working says", [] {
        auto const a = any_working_year_day();
        auto const b = a.plus_days(*rc::gen::inRange(0, 200));
        auto const c = b.plus_days(*rc::gen::inRange(0, 200));
        RC_ASSERT(england().between(a, b) + england().between(b, c) == england().between(a, c));
        auto counted = 0;
        for (auto each = a; each < c;)
            if (each = each.plus_days(1); england().is_working(each)) ++counted;
        RC_ASSERT(england().between(a, c) == counted);
    }));
    CHECK(rc::check("whatever the unit, a later start or a longer time is never due earlier", [] {
        auto const start = any_working_year_day();
        auto const later = start.plus_days(*rc::gen::inRange(0, 40));
        auto const count = *rc::gen::inRange(0, 100);
        auto const unit = *rc::gen::element(
            Unit::working_days, Unit::calendar_days, Unit::weeks, Unit::months, Unit::hours, Unit::end_of_month_plus);
        RC_ASSERT(gt::due_date(start, unit, count, england()) <= gt::due_date(later, unit, count, england()));
        RC_ASSERT(gt::due_date(start, unit, count, england()) <= gt::due_date(start, unit, count + 1, england()));
    }));
}
