#include "audits/agreement/intervals.hpp"

#include <algorithm>
#include <cmath>

namespace gt::audits {

namespace {

constexpr double errors_in_95_percent = 1.959963984540054;
constexpr double smallest_spread = 1e-12; ///< below it is rounding

struct Leaving {
    double value; ///< of the coefficient without one such pair
    int times; ///< how many pairs are like it
};

/// One entry for each pair of grades that was given; empty when one of them is not defined.
std::vector<Leaving> each_left_out(PairTable const& table, Coefficient const& coefficient)
{
    std::vector<Leaving> all;
    for (std::size_t first = 0; first < table.grades(); ++first)
        for (std::size_t second = 0; second < table.grades(); ++second) {
            if (table.at(first, second) == 0) continue;
            auto const value = coefficient(table.without_one(first, second));
            if (!value) return {};
            all.push_back({*value, table.at(first, second)});
        }
    return all;
}

} // namespace

Interval wilson_interval(int part, int whole)
{
    auto const n = static_cast<double>(whole);
    auto const share = part / n;
    auto const z = errors_in_95_percent;
    auto const middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    auto const reach = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {std::max(0.0, middle - reach), std::min(1.0, middle + reach)};
}

std::optional<Interval> jackknife_interval(PairTable const& table, Coefficient const& coefficient)
{
    auto const whole = coefficient(table);
    if (!whole) return std::nullopt;
    auto const leaving = each_left_out(table, coefficient);
    if (leaving.empty()) return std::nullopt;
    auto const n = static_cast<double>(table.pairs());
    double mean = 0.0;
    for (auto const& one : leaving) mean += one.value * one.times / n;
    double squares = 0.0;
    for (auto const& one : leaving) squares += one.times * (one.value - mean) * (one.value - mean);
    if (squares < smallest_spread) return std::nullopt;
    auto const reach = errors_in_95_percent * std::sqrt(squares * (n - 1) / n);
    return Interval{std::max(-1.0, *whole - reach), std::min(1.0, *whole + reach)};
}

} // namespace gt::audits
