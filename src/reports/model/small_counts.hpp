#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gt::reports::model {

/// Counts from 1 to below this are not told outside the authority (handbook section 17). A 0 is hidden only to hide
/// others.
inline constexpr std::int64_t smallest_told = 6;

inline bool is_small(std::int64_t count) { return count > 0 && count < smallest_told; }

/// One count is what others come to, by their places in the list of counts.
struct Sum {
    std::size_t whole;
    std::vector<std::size_t> parts;
};

/// Which of the counts are not told: the small ones, and as many others as it takes.
///
/// Promised: for each count that is not told there is another list of counts, none of them negative, in which all that
/// is told and every sum stays as it is and that count does not. So whoever knows the counts told and the sums, and
/// nothing else, cannot say what it is. Each count stands in the list once, wherever it is shown.
///
/// Not promised: that it lies within wide bounds (the other list may differ by one), that the fewest counts are hidden,
/// or anything about readers who know more: one of the counts, an inequality, or which counts are small.
std::vector<bool> not_told(std::vector<std::int64_t> const& counts, std::vector<Sum> const& sums);

} // namespace gt::reports::model
