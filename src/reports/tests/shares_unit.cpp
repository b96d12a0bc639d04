#include "reports/shares.hpp"

#include <doctest/doctest.h>
#include <numeric>
#include <rapidcheck.h>

using gt::reports::percentage;
using gt::reports::percentages;

namespace {

std::vector<int> any_counts()
{
    return *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 500)));
}

} // namespace

TEST_CASE("a percentage is a whole number, half up")
{
    CHECK(percentage(1, 8, 1) == 13);
    CHECK(percentage(1, 40, 10) == 3);
    CHECK(percentage(1, 3, 1) == 33);
    CHECK(percentage(2, 3, 1) == 67);
    CHECK(percentage(0, 12, 10) == 0);
    CHECK(percentage(12, 12, 10) == 100);
}

TEST_CASE("under the small number no percentage is shown, and none of nothing")
{
    CHECK_FALSE(percentage(3, 9, 10));
    CHECK(percentage(3, 10, 10) == 30);
    CHECK_FALSE(percentage(0, 0, 0));
    CHECK(percentages({3, 6}, 10).empty());
    CHECK(percentages({0, 0}, 0).empty());
    CHECK(percentages({}, 0).empty());
}

TEST_CASE("the percentages of a row add up to 100 by largest remainder")
{
    CHECK(percentages({4, 4, 4}, 10) == std::vector{34, 33, 33});
    CHECK(percentages({1, 2, 9}, 10) == std::vector{8, 17, 75});
    CHECK(percentages({0, 5, 5, 1}, 10) == std::vector{0, 46, 45, 9});
}

TEST_CASE("any row: 100 in all, each less than one off, none for nothing, more never less")
{
    CHECK(rc::check([] {
        auto const counts = any_counts();
        auto const whole = std::accumulate(counts.begin(), counts.end(), 0);
        auto const shares = percentages(counts, 10);
        RC_PRE(whole >= 10);

        RC_ASSERT(std::accumulate(shares.begin(), shares.end(), 0) == 100);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            RC_ASSERT(std::abs(shares[i] * whole - 100 * counts[i]) < whole);
            if (counts[i] == 0) RC_ASSERT(shares[i] == 0);
            for (std::size_t k = 0; k < counts.size(); ++k)
                if (counts[i] > counts[k]) RC_ASSERT(shares[i] >= shares[k]);
        }
    }));
}

TEST_CASE("any row under the small number has counts only")
{
    CHECK(rc::check([] {
        auto const counts = any_counts();
        auto const whole = std::accumulate(counts.begin(), counts.end(), 0);
        RC_ASSERT(percentages(counts, whole + 1).empty());
    }));
}
