#include "learning/measure/change.hpp"
#include "platform/testing/oracle.hpp"

#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <random>
#include <sstream>

namespace gt::learning {

namespace {

constexpr Found s12_before{9, 15};
constexpr Found s12_after{4, 16};

} // namespace

TEST_CASE("[SWI-78] scenario S12: 9 of 15, then 4 of 16, is lower in small samples, with its interval and chance")
{
    CHECK(share_words(s12_before) == "9 of 15 audits (60.0%)");
    CHECK(share_words(s12_after) == "4 of 16 audits (25.0%)");
    CHECK(change_words(s12_before, s12_after) == "-35.0 points (95% interval -60 to -1; Fisher's exact p = 0.073)");
    CHECK(words_of(verdict_of(s12_before, s12_after)) == "lower; small samples, check again");
}

TEST_CASE("under ten audits before or after it is too few to say, and only counts are shown")
{
    CHECK(verdict_of({5, 9}, {1, 40}) == Verdict::too_few);
    CHECK(verdict_of({25, 40}, {1, 9}) == Verdict::too_few);
    CHECK(change_words({5, 9}, {1, 40}).empty());
    CHECK(share_words({5, 9}) == "5 of 9 audits");
    CHECK(share_words({0, 0}) == "no audits");
}

TEST_CASE("improved is said only when the interval excludes no change and both have 20 audits or more")
{
    CHECK(verdict_of({18, 30}, {6, 30}) == Verdict::improved);
    CHECK(verdict_of({6, 30}, {18, 30}) == Verdict::worse);
    CHECK(verdict_of({12, 30}, {10, 30}) == Verdict::no_clear_change);
    CHECK(verdict_of({14, 19}, {1, 30}) == Verdict::lower_check_again);
    CHECK(verdict_of({1, 30}, {14, 19}) == Verdict::higher_check_again);
    CHECK(verdict_of({5, 15}, {5, 15}) == Verdict::no_clear_change);
    CHECK(verdict_of({15, 20}, {5, 20}) == Verdict::improved);
}

TEST_CASE("the chance and the interval are those of another program on 300 tables")
{
    std::mt19937 random{20'261'124};
    auto const below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    std::vector<std::array<int, 4>> tables;
    std::ostringstream lines;
    for (int i = 0; i < 300; ++i) {
        int const n = 1 + below(60), m = 1 + below(60);
        tables.push_back({below(n + 1), n, below(m + 1), m});
        lines << tables[i][0] << ' ' << n << ' ' << tables[i][2] << ' ' << m << '\n';
    }
    auto const words = testing::words_from_oracle("change.py", lines.str());
    INFO("python3 said ", words.size(), " words, beginning with ", words.empty() ? "" : words.front());
    REQUIRE(words.size() == 900);
    auto word = words.begin();
    for (auto const& table : tables) {
        Found const before{table[0], table[1]}, after{table[2], table[3]};
        auto const interval = newcombe_interval(before, after);
        for (auto const ours : {fisher_exact_p(before, after), interval.low, interval.high}) {
            bool const same = std::abs(ours - std::stod(*word++)) < 1e-9;
            CHECK_MESSAGE(same, table[0] << " of " << table[1] << ", then " << table[2] << " of " << table[3]);
        }
    }
}

} // namespace gt::learning
