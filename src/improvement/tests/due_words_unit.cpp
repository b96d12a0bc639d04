#include "improvement/due_words.hpp"

#include <doctest/doctest.h>

namespace gt::improvement {

namespace {

std::string meant(std::string_view words, Date from = *Date::of(2026, 11, 24))
{
    auto const date = date_meant(words, from, WorkingDays::england());
    return date ? date->iso() : "nothing";
}

} // namespace

TEST_CASE("a due date as people write it has the last day that it means")
{
    CHECK(meant("22 December 2026") == "2026-12-22");
    CHECK(meant("by 22 December 2026") == "2026-12-22");
    CHECK(meant("end of March") == "2027-03-31");
    CHECK(meant("End of November") == "2026-11-30");
    CHECK(meant("February 2028") == "2028-02-29");
    CHECK(meant("January to March") == "2027-03-31");
    CHECK(meant("end of the month") == "2026-11-30");
    CHECK(meant("end of next month") == "2026-12-31");
    CHECK(meant("today") == "2026-11-24");
    CHECK(meant("tomorrow") == "2026-11-25");
}

TEST_CASE("a due date as a length of time is counted from the day it was written")
{
    CHECK(meant("within 2 weeks") == "2026-12-08");
    CHECK(meant("two weeks") == "2026-12-08");
    CHECK(meant("in a month") == "2026-12-24");
    CHECK(meant("3 months", *Date::of(2026, 11, 30)) == "2027-02-28");
    CHECK(meant("10 days") == "2026-12-04");
    // Christmas Day and the bank holiday for Boxing Day lie between.
    CHECK(meant("within 3 working days", *Date::of(2026, 12, 23)) == "2026-12-30");
}

TEST_CASE("words without a day in them are no due date")
{
    for (auto const* words : {"", "ongoing", "next supervision", "end of", "within", "2", "March 1",
             "within 2 working weeks", "32 December 2026", "5 fortnights", "calendar", "end of 2 weeks"})
        CHECK_MESSAGE(meant(words) == "nothing", words);
}

} // namespace gt::improvement
