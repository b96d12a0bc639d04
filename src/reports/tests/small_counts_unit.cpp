#include "reports/model/small_counts.hpp"

#include <array>
#include <doctest/doctest.h>
#include <map>
#include <optional>
#include <rapidcheck.h>
#include <set>

namespace gt::reports::model {

namespace {

using Values = std::vector<std::int64_t>;

/// Counts with all their sums: of two areas, two grades and two months, say, each of the three or all of them; some are
/// in no table of the report.
struct Cube {
    Values counts;
    std::vector<Sum> sums;
};

/// -1 stands for all of a dimension.
using Place = std::array<int, 3>;

Cube drawn_cube()
{
    std::array<int, 3> const size{*rc::gen::inRange(1, 4), *rc::gen::inRange(1, 3), *rc::gen::inRange(1, 3)};
    std::map<Place, std::int64_t> all;
    auto const each = [&](auto const& use) {
        for (int i = -1; i < size[0]; ++i)
            for (int j = -1; j < size[1]; ++j)
                for (int k = -1; k < size[2]; ++k) use(Place{i, j, k});
    };
    each([&](Place const& place) {
        if (std::ranges::find(place, -1) != place.end()) return;
        auto const count = *rc::gen::weightedElement<std::int64_t>({{4, 0}, {3, 2}, {2, 5}, {3, 7}, {2, 11}});
        for (int totals = 0; totals < 8; ++totals) {
            auto summed = place;
            for (std::size_t way = 0; way < 3; ++way)
                if (totals & (1 << way)) summed[way] = -1;
            all[summed] += count;
        }
    });
    bool const is_complete = *rc::gen::arbitrary<bool>();
    std::map<Place, std::size_t> shown;
    Cube cube;
    for (auto const& [place, count] : all) {
        if (!is_complete && *rc::gen::inRange(0, 5) == 0) continue;
        shown[place] = cube.counts.size();
        cube.counts.push_back(count);
    }
    for (auto const& [place, whole] : shown)
        for (std::size_t way = 0; way < 3; ++way) {
            if (place[way] != -1) continue;
            Sum sum{whole, {}};
            for (int i = 0; i < size[way]; ++i) {
                auto part = place;
                part[way] = i;
                if (auto const found = shown.find(part); found != shown.end()) sum.parts.push_back(found->second);
            }
            if (sum.parts.size() == static_cast<std::size_t>(size[way])) cube.sums.push_back(std::move(sum));
        }
    return cube;
}

/// Goes through every list of counts that agrees with what is told, nearest first, until one differs at a place: what a
/// reader with much patience would do.
class Reader {
public:
    Reader(Cube const& cube, std::vector<bool> const& hidden) : cube_{cube}, known_(cube.counts.size())
    {
        for (std::size_t i = 0; i < hidden.size(); ++i)
            if (!hidden[i]) known_[i] = cube.counts[i];
    }

    bool can_work_out(std::size_t place)
    {
        place_ = place;
        tried_ = 0;
        auto known = known_;
        return !differs(known) && !gave_up();
    }

    /// Whether there were more lists than anybody would go through.
    bool gave_up() const { return tried_ > most_tried; }

private:
    using Known = std::vector<std::optional<std::int64_t>>;
    static constexpr int most_tried = 400'000;

    /// Fills in what follows from sums with one unknown; whether all of it can be so.
    bool follow(Known& known) const
    {
        for (bool more = true; more;) {
            more = false;
            for (auto const& sum : cube_.sums) {
                std::int64_t rest = 0;
                std::vector<std::size_t> open;
                for (auto const part : sum.parts) known[part] ? void(rest += *known[part]) : open.push_back(part);
                if (known[sum.whole] && *known[sum.whole] < rest) return false;
                if (open.empty() && known[sum.whole] && *known[sum.whole] != rest) return false;
                if (open.empty() && !known[sum.whole]) known[sum.whole] = rest, more = true;
                if (open.size() == 1 && known[sum.whole]) known[open[0]] = *known[sum.whole] - rest, more = true;
            }
        }
        return true;
    }

    bool differs(Known& known)
    {
        if (++tried_ > most_tried || !follow(known)) return false;
        if (known[place_] == cube_.counts[place_]) return false;
        std::size_t next = known[place_] ? 0 : place_;
        while (next < known.size() && known[next]) ++next;
        if (next == known.size()) return true;
        auto const truth = cube_.counts[next];
        for (std::int64_t off = 0; off <= std::max<std::int64_t>(truth, 4); ++off)
            for (auto const value : std::set{truth - off, truth + off}) {
                if (value < 0) continue;
                auto guess = known;
                guess[next] = value;
                if (differs(guess)) return true;
            }
        return false;
    }

    Cube const& cube_;
    Known known_;
    std::size_t place_ = 0;
    int tried_ = 0;
};

} // namespace

TEST_CASE("no count that is not told can be worked out from those that are, whatever the tables that share it")
{
    int cubes_with_hidden = 0, given_up = 0;
    CHECK(rc::check([&] {
        auto const cube = drawn_cube();
        auto const hidden = not_told(cube.counts, cube.sums);
        Reader reader{cube, hidden};
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            if (is_small(cube.counts[i])) RC_ASSERT(hidden[i]);
            if (!hidden[i]) continue;
            RC_ASSERT_FALSE(reader.can_work_out(i));
            given_up += reader.gave_up();
        }
        cubes_with_hidden += std::ranges::count(hidden, true) > 0;
    }));
    CHECK_MESSAGE(cubes_with_hidden > 20, "of a hundred, about sixty: else the draw has nothing to hide");
    CHECK(given_up < 5);
}

TEST_CASE("the reader of these tests does work out a count that is hidden alone, and one between 0s")
{
    Cube const alone{{7, 3, 10}, {{2, {0, 1}}}};
    std::vector<bool> const three{false, true, false};
    CHECK(Reader{alone, three}.can_work_out(1));
    // Two by two, with 0s on one side: the sum of the 0s says that they are, and so what stands beside them.
    Cube const zeros{{0, 4, 0, 7, 4, 7, 0, 11}, {{4, {0, 1}}, {5, {2, 3}}, {6, {0, 2}}, {7, {1, 3}}}};
    std::vector<bool> const inner{true, true, true, true, false, false, false, false};
    for (std::size_t i = 0; i < 4; ++i) CHECK(Reader{zeros, inner}.can_work_out(i));
}

TEST_CASE("counts that no sum holds are hidden alone, and where nothing is small nothing is hidden")
{
    CHECK(not_told({3, 8, 0}, {}) == std::vector<bool>{true, false, false});
    CHECK(not_told({6, 8, 14}, {{2, {0, 1}}}) == std::vector<bool>{false, false, false});
    CHECK(not_told({1, 8, 9}, {{2, {0, 1}}}) == std::vector<bool>{true, true, false});
}

TEST_CASE("what stands between 0s is hidden with as much as it takes")
{
    Cube const cube{{0, 4, 0, 7, 4, 7, 0, 11}, {{4, {0, 1}}, {5, {2, 3}}, {6, {0, 2}}, {7, {1, 3}}}};
    auto const hidden = not_told(cube.counts, cube.sums);
    CHECK(hidden[1]);
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (hidden[i]) CHECK_FALSE(Reader{cube, hidden}.can_work_out(i));
}

} // namespace gt::reports::model
