#include "reports/shares.hpp"

#include <numeric>

namespace gt::reports {

namespace {

bool is_too_small(int whole, int threshold) { return whole <= 0 || whole < threshold; }

} // namespace

std::optional<int> percentage(int part, int whole, int threshold)
{
    if (is_too_small(whole, threshold)) return std::nullopt;
    return (200 * part + whole) / (2 * whole);
}

std::vector<int> percentages(std::vector<int> const& counts, int threshold)
{
    auto const whole = std::accumulate(counts.begin(), counts.end(), 0);
    if (is_too_small(whole, threshold)) return {};
    std::vector<int> shares;
    shares.reserve(counts.size());
    for (auto const count : counts) shares.push_back(100 * count / whole);

    std::vector<std::size_t> by_loss(counts.size());
    std::iota(by_loss.begin(), by_loss.end(), std::size_t{0});
    std::ranges::stable_sort(by_loss, std::greater{}, [&](std::size_t i) { return 100 * counts[i] % whole; });
    auto const missing = 100 - std::accumulate(shares.begin(), shares.end(), 0);
    for (int i = 0; i < missing; ++i) ++shares[by_loss[static_cast<std::size_t>(i)]];
    return shares;
}

} // namespace gt::reports
