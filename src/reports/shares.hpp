#pragma once

#include <optional>
#include <vector>

namespace gt::reports {

/// Whole-number percentage, half up; nothing for a share of fewer than `threshold` (or of none at all), where
/// only counts are shown (DESIGN section 3).
std::optional<int> percentage(int part, int whole, int threshold);

/// One for each count, adding up to 100: cut to whole numbers, then one more to those that lost most by it, the
/// earlier first when they lost alike (largest remainder). Empty under the threshold.
std::vector<int> percentages(std::vector<int> const& counts, int threshold);

} // namespace gt::reports
