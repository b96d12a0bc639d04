#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace gt::app::demo {

/// Chance that falls the same way for the same seed, on every machine (splitmix64). For invented data only.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_{seed} { }

    std::uint64_t next()
    {
        state_ += 0x9e3779b97f4a7c15U;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    /// 0 to `count` - 1.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    /// Both included.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool in_hundred(int percent) { return below(100) < percent; }

    template <class Range> auto const& one_of(Range const& range)
    {
        return range[static_cast<std::size_t>(below(static_cast<int>(std::size(range))))];
    }

    /// One of `list`, each of which comes once before any comes again. `list` looks at a table that stays.
    template <class T> T const& deal(std::span<T const> list)
    {
        auto& left = undealt_[list.data()];
        if (left.empty())
            for (std::size_t i = 0; i < list.size(); ++i) left.push_back(i);
        auto const place = left.begin() + below(static_cast<int>(left.size()));
        auto const& dealt = list[*place];
        left.erase(place);
        return dealt;
    }

private:
    std::uint64_t state_;
    std::map<void const*, std::vector<std::size_t>> undealt_; ///< places, by the list's beginning
};

/// The demonstration breaks no rule of the domain; when one says no, the demonstration is wrong.
template <class R> void must(R const& result)
{
    if (!result) throw std::logic_error{"demonstration: " + result.problem().message};
}

} // namespace gt::app::demo
