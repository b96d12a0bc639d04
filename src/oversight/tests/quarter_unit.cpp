#include "oversight/quarter_check.hpp"

#include <doctest/doctest.h>

namespace gt::oversight {

namespace {

Date day(int year, unsigned month, unsigned of_month) { return *Date::of(year, month, of_month); }
Instant at(Date date) { return Instant::in_london(date, 9); }
staff::Person person(std::int64_t id) { return {{id}, "Somebody", {}, {}}; }

QuarterCheck third_quarter()
{
    return {.id = {1},
        .area = {1},
        .from = day(2026, 7, 1),
        .due_on = day(2026, 10, 21),
        .begun_by = {10},
        .begun_at = at(day(2026, 10, 2))};
}

} // namespace

TEST_CASE("the last full quarter is the one that is over, and is named by its months")
{
    CHECK(last_full_quarter(day(2026, 11, 29)) == day(2026, 7, 1));
    CHECK(last_full_quarter(day(2026, 10, 1)) == day(2026, 7, 1));
    CHECK(last_full_quarter(day(2026, 9, 30)) == day(2026, 4, 1));
    CHECK(last_full_quarter(day(2026, 2, 3)) == day(2025, 10, 1));
    CHECK(third_quarter().quarter_words() == "July to September 2026");
    CHECK(third_quarter().to() == day(2026, 9, 30));
    CHECK(begins_a_quarter(day(2026, 10, 1)));
    CHECK_FALSE(begins_a_quarter(day(2026, 11, 1)));
}

TEST_CASE("[YRK-A-52] a report is a draft, then submitted, then received, and late by the day it was due")
{
    auto const draft = third_quarter();
    CHECK_FALSE(draft.is_late(day(2026, 10, 21)));
    CHECK(draft.is_late(day(2026, 10, 22)));
    CHECK_FALSE(receive(draft, person(20), "Well", at(day(2026, 10, 12))));
    CHECK_FALSE(submit(draft, person(10), "", at(day(2026, 10, 12))));
    CHECK_FALSE(submit(draft, person(10), "Good", at(day(2026, 9, 30)))); // not over yet
    auto const submitted = submit(draft, person(10), "Plans are clearer", at(day(2026, 10, 12)));
    REQUIRE(submitted);
    CHECK_FALSE(submitted->is_late(day(2027, 1, 1)));
    CHECK_FALSE(submit(*submitted, person(10), "Again", at(day(2026, 10, 13))));
    CHECK(receive(*submitted, person(10), "Well", at(day(2026, 10, 13))).problem().kind == Problem::Kind::forbidden);
    CHECK_FALSE(receive(*submitted, person(20), "", at(day(2026, 10, 13))));
    auto const received = receive(*submitted, person(20), "Two more cars", at(day(2026, 10, 13)));
    REQUIRE(received);
    CHECK_FALSE(receive(*received, person(20), "Again", at(day(2026, 10, 14))));
    CHECK(submit(draft, person(10), "Late", at(day(2026, 11, 2)))->is_late(day(2026, 11, 2)));
}

} // namespace gt::oversight
