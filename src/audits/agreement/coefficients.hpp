#pragma once

#include "audits/agreement/pair_table.hpp"

#include <optional>

/// Agreement of two readers beyond chance. 1 is full agreement, 0 what chance alone would give; nothing where a
/// coefficient is not defined, such as kappa when every grade given is the same one.
namespace gt::audits {

/// How much two different grades agree: not at all, or the more the nearer they are: 1 - |i-j|/(k-1), 1 -
/// ((i-j)/(k-1))^2.
enum class Weights { none, linear, quadratic };

/// Cohen's kappa: chance is each reader's own use of the grades.
std::optional<double> cohens_kappa(PairTable const& table, Weights weights);

/// Krippendorff's alpha for ordered grades: how far apart two grades are depends on how often those between are given.
std::optional<double> krippendorffs_alpha(PairTable const& table);

/// Gwet's AC1 (no weights) and AC2: chance that stays low when nearly every grade is the same one, where kappa misleads
/// (handbook section 15).
std::optional<double> gwets_coefficient(PairTable const& table, Weights weights);

} // namespace gt::audits
