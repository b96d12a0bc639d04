#include "reports/model/small_counts.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <queue>

namespace gt::reports::model {

namespace {

/// Counts that go up or down by one. When every sum still comes out, and all of them are hidden, none can be worked
/// out: they are as likely what they are as what the shift makes of them.
using Shift = std::map<std::size_t, int>;

class Hiding {
public:
    Hiding(std::vector<std::int64_t> const& counts, std::vector<Sum> const& sums)
        : counts_{counts}, sums_{sums}, sums_with_(counts.size()), is_whole_(counts.size()), hidden_(counts.size()),
          can_differ_(counts.size())
    {
        for (std::size_t sum = 0; sum < sums.size(); ++sum) {
            is_whole_[sums[sum].whole] = true;
            sums_with_[sums[sum].whole].push_back(sum);
            for (auto const part : sums[sum].parts) sums_with_[part].push_back(sum);
        }
    }

    /// What was shown to be able to differ stays so when more is hidden: each count is seen to once.
    std::vector<bool> hidden()
    {
        for (std::size_t i = 0; i < counts_.size(); ++i) hidden_[i] = is_small(counts_[i]);
        for (std::size_t i = 0; i < counts_.size(); ++i)
            if (hidden_[i] && !can_differ_[i]) protect(i);
        return hidden_;
    }

private:
    /// How a search goes on: from what is cheapest to hide so far, or ever on from where it is, whatever it costs.
    struct Manner {
        int most_steps;
        int dearer_by_sum; ///< each that does not come out yet
        int cheaper_by_step;
    };
    static constexpr Manner cheap{400, 20, 0};
    static constexpr Manner straight{4'000, 500, 1'000'000};

    /// A shift on its way.
    struct Step {
        int cost = 0;
        Shift moved = {};
        /// The sums that do not come out: by how much the parts are over the whole.
        std::map<std::size_t, int> open = {};
    };
    struct Next {
        int expected;
        std::size_t after; ///< which step
        std::size_t count;
        int by;
        bool operator<(Next const& other) const { return expected > other.expected; } // the cheapest first
    };

    void protect(std::size_t count)
    {
        auto shift = search(count, cheap);
        if (!shift) shift = search(count, straight);
        if (!shift) return hide_all_linked(count);
        for (auto const& [moved, by] : *shift) hidden_[moved] = can_differ_[moved] = true;
    }

    /// A shift that moves the count; nothing when none was found in time.
    std::optional<Shift> search(std::size_t count, Manner const& manner) const
    {
        std::vector<Step> steps{{}};
        std::priority_queue<Next> nexts;
        auto const propose = [&](std::size_t moved, int by) {
            auto const& last = steps.back();
            if (counts_[moved] + by < 0 || last.moved.contains(moved)) return;
            auto const open = static_cast<int>(last.open.size()) + opened_by(last, moved, by);
            auto const deep = static_cast<int>(last.moved.size());
            nexts.push({last.cost + cost_of(moved) + manner.dearer_by_sum * open - manner.cheaper_by_step * deep,
                steps.size() - 1, moved, by});
        };
        propose(count, -1);
        propose(count, 1);
        while (!nexts.empty() && static_cast<int>(steps.size()) <= manner.most_steps) {
            auto const next = nexts.top();
            nexts.pop();
            steps.push_back(moved_on(steps[next.after], next));
            auto const& open = steps.back().open;
            if (open.empty()) return steps.back().moved;
            auto const shortest
                = std::ranges::min_element(open, {}, [&](auto const& one) { return sums_[one.first].parts.size(); });
            int const by = shortest->second > 0 ? -1 : 1; // of a part; of the whole the other way
            for (auto const part : sums_[shortest->first].parts) propose(part, by);
            propose(sums_[shortest->first].whole, -by);
        }
        return std::nullopt;
    }

    Step moved_on(Step step, Next const& next) const
    {
        step.cost += cost_of(next.count);
        step.moved[next.count] = next.by;
        for (auto const sum : sums_with_[next.count])
            if ((step.open[sum] += over(sum, next.count, next.by)) == 0) step.open.erase(sum);
        return step;
    }

    /// How many sums more do not come out then; fewer is negative.
    int opened_by(Step const& step, std::size_t count, int by) const
    {
        int opened = 0;
        for (auto const sum : sums_with_[count]) {
            auto const before = step.open.find(sum);
            if (before == step.open.end())
                ++opened;
            else if (before->second + over(sum, count, by) == 0)
                --opened;
        }
        return opened;
    }

    int over(std::size_t sum, std::size_t count, int by) const { return sums_[sum].whole == count ? -by : by; }

    /// What hiding it costs the reader: nearly nothing when it is hidden, little for a small number, more for a 0, and
    /// most for a sum, which says something of many.
    int cost_of(std::size_t count) const
    {
        if (hidden_[count]) return 1;
        if (counts_[count] == 0) return 300;
        int const size = 60 + 4 * static_cast<int>(std::bit_width(static_cast<std::uint64_t>(counts_[count])));
        return is_whole_[count] ? 16 * size : size;
    }

    /// Every count that hangs together with it by sums, but for the 0s: all of them could be twice what they are.
    void hide_all_linked(std::size_t count)
    {
        std::vector<bool> seen(counts_.size());
        std::vector<std::size_t> waiting{count};
        seen[count] = true;
        auto const reach = [&](std::size_t next) {
            if (!seen[next]) waiting.push_back(next);
            seen[next] = true;
        };
        while (!waiting.empty()) {
            auto const one = waiting.back();
            waiting.pop_back();
            if (counts_[one] != 0) hidden_[one] = can_differ_[one] = true;
            for (auto const sum : sums_with_[one]) {
                reach(sums_[sum].whole);
                std::ranges::for_each(sums_[sum].parts, reach);
            }
        }
    }

    std::vector<std::int64_t> const& counts_;
    std::vector<Sum> const& sums_;
    std::vector<std::vector<std::size_t>> sums_with_; ///< of each count
    std::vector<bool> is_whole_;
    std::vector<bool> hidden_;
    std::vector<bool> can_differ_;
};

} // namespace

std::vector<bool> not_told(std::vector<std::int64_t> const& counts, std::vector<Sum> const& sums)
{
    return Hiding{counts, sums}.hidden();
}

} // namespace gt::reports::model
