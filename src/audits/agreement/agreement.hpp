#pragma once

#include "audits/agreement/intervals.hpp"

#include <span>
#include <string>
#include <string_view>

namespace gt::audits {

/// One way of telling agreement from chance.
struct Measure {
    std::string_view key; ///< in JSON: "kappa_quadratic"
    std::string_view title; ///< "Cohen's kappa, quadratic weights"
    std::optional<double> (*of)(PairTable const&);
};
/// In the order in which they are shown.
std::span<Measure const> agreement_measures();

struct Estimate {
    std::optional<double> value; ///< nothing: not defined
    std::optional<Interval> interval; ///< nothing: cannot be told
};

/// All that is said of one set of pairs: counts always, the rest from `fewest` pairs on.
struct Agreement {
    PairTable table;
    bool is_too_few; ///< then there is no percentage and no measure
    std::optional<double> percent_same; ///< nothing: too few to say
    std::optional<Interval> same_between; ///< in percent
    std::vector<Estimate> measures = {}; ///< one for each of agreement_measures(); empty: too few to say
};

Agreement agreement_of(PairTable table, int fewest);

inline constexpr std::string_view too_few_to_say = "too few to say";
inline constexpr std::string_view not_defined = "not defined";

/// "0.76 (0.60 to 0.92)"; "not defined"; "1.00 (no interval)".
std::string words_of(Estimate const& one);
/// "0.76", "-0.05": two decimals, half away from zero, never "-0.00".
std::string two_decimals(double value);
/// "75.0".
std::string one_decimal(double value);

} // namespace gt::audits
