#pragma once

#include "audits/agreement/pair_table.hpp"

#include <functional>
#include <optional>

namespace gt::audits {

/// Where the true value lies, with 95% confidence.
struct Interval {
    double low;
    double high;
};

/// Wilson's score interval of a share; `whole` is more than 0.
Interval wilson_interval(int part, int whole);

using Coefficient = std::function<std::optional<double>(PairTable const&)>;

/// The delete-one jackknife: the coefficient anew without each pair in turn, the spread of those around it, and 1.96
/// standard errors either way, cut at -1 and 1. Nothing when the coefficient or one of those is not defined, or when
/// they do not differ (such as when all agree: too uniform to tell).
std::optional<Interval> jackknife_interval(PairTable const& table, Coefficient const& coefficient);

} // namespace gt::audits
