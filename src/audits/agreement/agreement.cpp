#include "audits/agreement/agreement.hpp"

#include "audits/agreement/coefficients.hpp"

#include <cmath>

namespace gt::audits {

namespace {

constexpr Measure measures[] = {
    {"kappa", "Cohen's kappa, no weights", [](PairTable const& table) { return cohens_kappa(table, Weights::none); }},
    {"kappa_linear", "Cohen's kappa, linear weights",
        [](PairTable const& table) { return cohens_kappa(table, Weights::linear); }},
    {"kappa_quadratic", "Cohen's kappa, quadratic weights",
        [](PairTable const& table) { return cohens_kappa(table, Weights::quadratic); }},
    {"alpha_ordinal", "Krippendorff's alpha, ordinal", krippendorffs_alpha},
    {"ac1", "Gwet's AC1", [](PairTable const& table) { return gwets_coefficient(table, Weights::none); }},
    {"ac2_linear", "Gwet's AC2, linear weights",
        [](PairTable const& table) { return gwets_coefficient(table, Weights::linear); }},
    {"ac2_quadratic", "Gwet's AC2, quadratic weights",
        [](PairTable const& table) { return gwets_coefficient(table, Weights::quadratic); }},
};

/// Whole numbers of the last decimal place: 0.756 with 2 places is 76.
std::string decimals(double value, int places)
{
    auto const scale = places == 1 ? 10LL : 100LL;
    // A hair upwards, so that 0.745 kept as 0.74499999 rounds as it reads.
    auto const scaled = std::llround(value * static_cast<double>(scale) + (value < 0 ? -1e-9 : 1e-9));
    auto const size = std::abs(scaled);
    auto part = std::to_string(size % scale);
    part.insert(0, static_cast<std::size_t>(places) - part.size(), '0');
    return (scaled < 0 ? "-" : "") + std::to_string(size / scale) + "." + part;
}

} // namespace

std::span<Measure const> agreement_measures() { return measures; }

Agreement agreement_of(PairTable table, int fewest)
{
    Agreement agreement{std::move(table), false, {}, {}};
    auto const& pairs = agreement.table;
    agreement.is_too_few = pairs.pairs() < fewest || pairs.pairs() == 0;
    if (agreement.is_too_few) return agreement;
    agreement.percent_same = 100.0 * pairs.same() / pairs.pairs();
    auto const [low, high] = wilson_interval(pairs.same(), pairs.pairs());
    agreement.same_between = {100.0 * low, 100.0 * high};
    for (auto const& measure : measures)
        agreement.measures.push_back({measure.of(pairs), jackknife_interval(pairs, measure.of)});
    return agreement;
}

std::string two_decimals(double value) { return decimals(value, 2); }
std::string one_decimal(double value) { return decimals(value, 1); }

std::string words_of(Estimate const& one)
{
    if (!one.value) return std::string{not_defined};
    auto const value = two_decimals(*one.value);
    if (!one.interval) return value + " (no interval)";
    return value + " (" + two_decimals(one.interval->low) + " to " + two_decimals(one.interval->high) + ")";
}

} // namespace gt::audits
