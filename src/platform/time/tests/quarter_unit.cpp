#include "platform/time/quarter.hpp"

#include <doctest/doctest.h>

TEST_CASE("quarters begin in January, April, July and October")
{
    auto const first = [](int year, unsigned month, unsigned day) {
        return gt::quarter_with(*gt::Date::of(year, month, day)).iso();
    };
    CHECK(first(2026, 11, 24) == "2026-10-01");
    CHECK(first(2026, 10, 1) == "2026-10-01");
    CHECK(first(2026, 9, 30) == "2026-07-01");
    CHECK(first(2024, 2, 29) == "2024-01-01");
    CHECK(gt::quarter_words(*gt::Date::of(2026, 10, 1)) == "October to December 2026");
}
