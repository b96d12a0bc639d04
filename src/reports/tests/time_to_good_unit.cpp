#include "platform/testing/source_folder.hpp"
#include "reports/time_to_good.hpp"

#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <unistd.h>

using namespace gt;
using namespace gt::reports;

namespace {

using History = std::vector<Watched>;

/// One line, as the oracle writes it.
std::string words_on(TimeToGood const& found)
{
    std::ostringstream words;
    for (auto const& step : found.steps) {
        char share[32];
        std::snprintf(share, sizeof share, "%.12f", step.not_yet);
        words << step.days << ' ' << step.waiting << ' ' << step.reached << ' ' << share << ' ';
    }
    words << (found.half_by ? std::to_string(*found.half_by) : "none");
    return words.str();
}

std::vector<std::string> lines_from_oracle(std::vector<History> const& histories)
{
    auto const file
        = std::filesystem::temp_directory_path() / ("goldenthread-oracle-good-" + std::to_string(::getpid()));
    {
        std::ofstream out{file};
        for (auto const& history : histories) {
            for (auto const& one : history) out << one.days << ' ' << one.reached << ' ';
            out << '\n';
        }
    }
    auto const script = (testing::source_folder() / "tests/oracle/time_to_good.py").string();
    auto* const pipe = ::popen(("python3 '" + script + "' < '" + file.string() + "' 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    for (int byte = 0; (byte = std::fgetc(pipe)) != EOF;) text += static_cast<char>(byte);
    ::pclose(pipe);
    std::filesystem::remove(file);
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// Few different days, so that many leave and arrive on the same one.
History made_up(std::mt19937& random)
{
    History history;
    auto const cases = 1 + random() % 40;
    for (std::size_t i = 0; i < cases; ++i) history.push_back({static_cast<int>(random() % 30) * 7, random() % 3 != 0});
    return history;
}

} // namespace

TEST_CASE("time to Good: cases still open count for as long as they were followed")
{
    // ten cases: Good on days 60 (two) and 120, one closed on day 90, the others still open after 200 days
    History history{{60, true}, {60, true}, {90, false}, {120, true}};
    for (int i = 0; i < 6; ++i) history.push_back({200, false});
    auto const found = time_to_good(history);
    REQUIRE(found.steps.size() == 2);
    CHECK(found.steps[0].waiting == 10);
    CHECK(found.steps[0].not_yet == doctest::Approx(0.8));
    CHECK(found.steps[1].waiting == 7);
    CHECK(found.steps[1].not_yet == doctest::Approx(0.8 * 6 / 7));
    CHECK(found.cases == 10);
    CHECK(found.reached == 3);
    CHECK_FALSE(found.half_by);
}

TEST_CASE("time to Good of no cases, and of cases that are all open, has no steps")
{
    CHECK(time_to_good({}).steps.empty());
    CHECK(time_to_good({{30, false}, {60, false}}).steps.empty());
}

TEST_CASE("half by: two of three, then three of four of the rest, is exactly a half")
{
    CHECK(time_to_good({{1, true}, {2, false}, {3, true}, {4, false}, {5, false}, {6, false}}).half_by == std::nullopt);
    CHECK(time_to_good({{10, true}, {20, true}, {30, false}, {30, false}}).half_by == 20);
}

TEST_CASE("time to Good is what an oracle finds by another way, on 100 seeded histories and with one case changed")
{
    std::mt19937 random{20190115};
    std::vector<History> histories;
    for (int i = 0; i < 100; ++i) {
        histories.push_back(made_up(random));
        auto changed = histories.back();
        auto& one = changed[random() % changed.size()];
        one = {one.days + 7, !one.reached};
        histories.push_back(std::move(changed));
    }
    auto const expected = lines_from_oracle(histories);
    REQUIRE(expected.size() == histories.size());
    for (std::size_t i = 0; i < histories.size(); ++i) CHECK(words_on(time_to_good(histories[i])) == expected[i]);
}
