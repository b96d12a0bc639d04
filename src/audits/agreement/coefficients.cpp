#include "audits/agreement/coefficients.hpp"

#include <cmath>

namespace gt::audits {

namespace {

double weight(std::size_t one, std::size_t other, std::size_t grades, Weights weights)
{
    if (one == other) return 1.0;
    if (weights == Weights::none) return 0.0;
    auto const apart
        = std::abs(static_cast<double>(one) - static_cast<double>(other)) / static_cast<double>(grades - 1);
    return 1.0 - (weights == Weights::linear ? apart : apart * apart);
}

/// The sum over every pair of grades.
template <class Term> double over_pairs(std::size_t grades, Term term)
{
    double sum = 0.0;
    for (std::size_t one = 0; one < grades; ++one)
        for (std::size_t other = 0; other < grades; ++other) sum += term(one, other);
    return sum;
}

double observed_agreement(PairTable const& table, Weights weights)
{
    return over_pairs(table.grades(), [&](std::size_t one, std::size_t other) {
        return weight(one, other, table.grades(), weights) * table.at(one, other);
    }) / table.pairs();
}

/// How often each grade was given, by either reader.
std::vector<double> given(PairTable const& table)
{
    std::vector<double> times(table.grades());
    for (std::size_t grade = 0; grade < times.size(); ++grade)
        times[grade] = table.first_total(grade) + table.second_total(grade);
    return times;
}

/// Krippendorff's ordinal distance: all that were given from one grade to the other, the two ends by half.
double ordinal_distance(std::vector<double> const& times, std::size_t one, std::size_t other)
{
    auto const [low, high] = std::minmax(one, other);
    double between = -(times[low] + times[high]) / 2.0;
    for (auto grade = low; grade <= high; ++grade) between += times[grade];
    return between * between;
}

} // namespace

std::optional<double> cohens_kappa(PairTable const& table, Weights weights)
{
    if (table.pairs() == 0) return std::nullopt;
    auto const pairs = static_cast<double>(table.pairs());
    // As disagreement, so that "no disagreement to be expected" is exactly 0.
    auto const expected = over_pairs(table.grades(), [&](std::size_t one, std::size_t other) {
        return (1.0 - weight(one, other, table.grades(), weights)) * table.first_total(one) * table.second_total(other)
            / pairs / pairs;
    });
    if (expected == 0.0) return std::nullopt;
    return 1.0 - (1.0 - observed_agreement(table, weights)) / expected;
}

std::optional<double> krippendorffs_alpha(PairTable const& table)
{
    if (table.pairs() == 0) return std::nullopt;
    auto const times = given(table);
    auto const values = 2.0 * table.pairs();
    auto const observed = over_pairs(table.grades(), [&](std::size_t one, std::size_t other) {
        return 2.0 * table.at(one, other) * ordinal_distance(times, one, other);
    });
    auto const expected = over_pairs(table.grades(), [&](std::size_t one, std::size_t other) {
        return one == other ? 0.0 : times[one] * times[other] * ordinal_distance(times, one, other);
    });
    if (expected == 0.0) return std::nullopt;
    return 1.0 - (values - 1.0) * observed / expected;
}

std::optional<double> gwets_coefficient(PairTable const& table, Weights weights)
{
    if (table.pairs() == 0 || table.grades() < 2) return std::nullopt;
    auto const grades = static_cast<double>(table.grades());
    auto const all_weights = over_pairs(table.grades(),
        [&](std::size_t one, std::size_t other) { return weight(one, other, table.grades(), weights); });
    double spread = 0.0;
    for (auto const times : given(table)) {
        auto const share = times / (2.0 * table.pairs());
        spread += share * (1.0 - share);
    }
    auto const expected = all_weights / (grades * (grades - 1.0)) * spread;
    return (observed_agreement(table, weights) - expected) / (1.0 - expected);
}

} // namespace gt::audits
