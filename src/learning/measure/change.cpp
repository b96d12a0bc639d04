#include "learning/measure/change.hpp"

#include <cmath>
#include <cstdio>

namespace gt::learning {

namespace {

constexpr double z = 1.959963984540054; ///< of the normal distribution at 97.5%
constexpr int fewest = 10; ///< audits for anything but a count
constexpr int enough = 20; ///< audits for a verdict

double share(Found const& one) { return static_cast<double>(one.found) / one.audits; }

/// Wilson's score interval.
Range wilson(Found const& one)
{
    double const n = one.audits;
    double const p = share(one);
    double const centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double const half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {centre - half, centre + half};
}

double log_choose(int n, int k) { return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0); }

std::string fixed(double value, int places)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", places, value);
    return text;
}

/// Whole points, half away from nothing, with its sign.
std::string points(double share)
{
    auto const whole = std::lround(share * 100);
    return whole > 0 ? "+" + std::to_string(whole) : std::to_string(whole);
}

} // namespace

double fisher_exact_p(Found const& before, Found const& after)
{
    int const found = before.found + after.found;
    int const all = before.audits + after.audits;
    auto const log_chance = [&](int in_before) {
        return log_choose(before.audits, in_before) + log_choose(after.audits, found - in_before)
            - log_choose(all, found);
    };
    double const seen = log_chance(before.found);
    double sum = 0;
    for (int k = std::max(0, found - after.audits); k <= std::min(found, before.audits); ++k)
        if (log_chance(k) <= seen + 1e-7) sum += std::exp(log_chance(k));
    return std::min(1.0, sum);
}

Range newcombe_interval(Found const& before, Found const& after)
{
    double const change = share(after) - share(before);
    auto const first = wilson(before);
    auto const second = wilson(after);
    return {change - std::hypot(share(after) - second.low, first.high - share(before)),
        change + std::hypot(second.high - share(after), share(before) - first.low)};
}

Verdict verdict_of(Found const& before, Found const& after)
{
    if (before.audits < fewest || after.audits < fewest) return Verdict::too_few;
    auto const interval = newcombe_interval(before, after);
    if (before.audits >= enough && after.audits >= enough) {
        if (interval.high < 0) return Verdict::improved;
        if (interval.low > 0) return Verdict::worse;
        return Verdict::no_clear_change;
    }
    auto const change = share(after) - share(before);
    if (change < 0) return Verdict::lower_check_again;
    return change > 0 ? Verdict::higher_check_again : Verdict::no_clear_change;
}

std::string_view words_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::too_few:
        return "too few to say";
    case Verdict::improved:
        return "improved";
    case Verdict::worse:
        return "worse";
    case Verdict::lower_check_again:
        return "lower; small samples, check again";
    case Verdict::higher_check_again:
        return "higher; small samples, check again";
    case Verdict::no_clear_change:
        break;
    }
    return "no clear change";
}

std::string share_words(Found const& found)
{
    if (found.audits == 0) return "no audits";
    auto words = std::to_string(found.found) + " of " + std::to_string(found.audits)
        + (found.audits == 1 ? " audit" : " audits");
    if (found.audits < fewest) return words;
    auto const tenths = (2000LL * found.found + found.audits) / (2LL * found.audits);
    return words + " (" + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%)";
}

std::string change_words(Found const& before, Found const& after)
{
    if (verdict_of(before, after) == Verdict::too_few) return "";
    auto const change = (share(after) - share(before)) * 100;
    auto const interval = newcombe_interval(before, after);
    return (change > 0 ? "+" : "") + fixed(change, 1) + " points (95% interval " + points(interval.low) + " to "
        + points(interval.high) + "; Fisher's exact p = " + fixed(fisher_exact_p(before, after), 3) + ")";
}

} // namespace gt::learning
