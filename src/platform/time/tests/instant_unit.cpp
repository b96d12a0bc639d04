#include "platform/testing/day.hpp"
#include "platform/time/clock.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using gt::Date;
using gt::Instant;
using gt::testing::day;

namespace {

Instant at(std::string_view iso) { return Instant::parse_iso(iso).value(); }

} // namespace

TEST_CASE("an instant is read and written as ISO text in UTC")
{
    CHECK(at("2026-11-22T17:30:00Z").iso() == "2026-11-22T17:30:00Z");
    CHECK(at("2026-11-22T17:30Z").iso() == "2026-11-22T17:30:00Z");
    CHECK(at("2026-11-22T17:30:05.25Z").iso() == "2026-11-22T17:30:05.25Z");
    CHECK(at("1969-12-31T23:59:59.999999Z").micros == -1);
    CHECK(Instant{-1}.iso() == "1969-12-31T23:59:59.999999Z");
    for (auto const* text : {"2026-11-22T17:30:00", "2026-11-22T24:00:00Z", "2026-11-22T17:60Z", "2026-11-22 17:30Z",
             "2026-02-30T10:00Z", "2026-11-22T17:30:00+01:00", "2026-11-22T17:30:00.Z", "2026-11-22T-1:30Z",
             "2026-11-22T17:30:00.1234567Z", "2026-11-22", ""})
        CHECK_MESSAGE(!Instant::parse_iso(text), text);
}

TEST_CASE("summer time runs from the last Sunday of March to the last Sunday of October, at 01:00 UTC")
{
    CHECK(at("2026-03-29T00:59:59Z").london_time() == "12:59am");
    CHECK(at("2026-03-29T01:00:00Z").london_time() == "2am");
    CHECK(at("2026-10-25T00:59:00Z").london_time() == "1:59am");
    CHECK(at("2026-10-25T01:00:00Z").london_time() == "1am");
    CHECK(at("2026-07-01T23:30:00Z").london_date() == day("2026-07-02"));
    CHECK(at("2026-12-01T23:30:00Z").london_date() == day("2026-12-01"));
}

TEST_CASE("a time is written as London's clock shows it")
{
    CHECK(at("2026-11-22T17:30:00Z").london_words() == "22 November 2026, 5:30pm");
    CHECK(at("2026-07-01T12:05:00Z").london_words() == "1 July 2026, 1:05pm");
    CHECK(at("2026-11-22T00:00:00Z").london_time() == "12am");
    CHECK(at("2026-11-22T12:00:00Z").london_time() == "12pm");
}

TEST_CASE("London's clock is turned into an instant")
{
    CHECK(Instant::in_london(day("2026-07-01"), 9, 15) == at("2026-07-01T08:15:00Z"));
    CHECK(Instant::in_london(day("2026-12-01")) == at("2026-12-01T00:00:00Z"));
    CHECK_MESSAGE(Instant::in_london(day("2026-10-25"), 1, 30) == at("2026-10-25T00:30:00Z"), "the first of the two");
    CHECK_MESSAGE(
        Instant::in_london(day("2026-03-29"), 1, 30) == at("2026-03-29T01:30:00Z"), "an hour that is skipped");
}

TEST_CASE("72 clock hours are 72 hours, whatever London's clock does")
{
    auto const returned = Instant::in_london(day("2026-12-24"), 18);
    CHECK(returned.plus_hours(72) == Instant::in_london(day("2026-12-27"), 18));

    auto const before_change = Instant::in_london(day("2026-10-24"), 18);
    CHECK(before_change.plus_hours(72) == Instant::in_london(day("2026-10-27"), 17));
}

TEST_CASE("a clock that is set stands still")
{
    gt::Clock clock{at("2026-07-01T23:30:00Z")};
    CHECK(clock.now() == clock.now());
    CHECK(clock.today() == day("2026-07-02"));
    clock.set(at("2026-07-05T10:00:00Z"));
    CHECK(clock.today() == day("2026-07-05"));
    CHECK(gt::Clock{}.now() > at("2020-01-01T00:00:00Z"));
}

TEST_CASE("properties of instants")
{
    CHECK(rc::check("ISO text round trips", [] {
        Instant const instant{*rc::gen::inRange<std::int64_t>(-2'000'000'000'000'000, 4'000'000'000'000'000)};
        RC_ASSERT(Instant::parse_iso(instant.iso()) == instant);
    }));
    CHECK(rc::check("London's clock round trips, except in the hour it shows twice and the one it skips", [] {
        auto const date = day("1996-01-01").plus_days(*rc::gen::inRange(0, 20'000));
        auto const hour = *rc::gen::inRange(0, 24);
        auto const minute = *rc::gen::inRange(0, 60);
        auto const sunday_of_change = date.is_weekend() && date.plus_days(1).is_weekend() == false
            && date.plus_days(7).month() != date.month() && (date.month() == 3 || date.month() == 10);
        RC_PRE(!(sunday_of_change && hour == 1));

        auto const instant = Instant::in_london(date, hour, minute);
        RC_ASSERT(instant.london_date() == date);
        auto const midnight = Instant::in_london(date);
        if (!sunday_of_change) RC_ASSERT(instant == midnight.plus_seconds(hour * 3600 + minute * 60));
        RC_ASSERT(Instant::in_london(instant.london_date(), hour, minute) == instant);
    }));
}
