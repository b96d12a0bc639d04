#pragma once

#include <array>
#include <string>
#include <string_view>

namespace gt::cases {

/// The five groups that the census publishes by, from the Department for Education's codes (WBRI, BAFR, ...): single
/// codes are too few to count by. A code that is none of them stands for itself; none, refused and not obtained are
/// "Not known".
std::string ethnic_group(std::string_view code);

/// In the order in which they are listed; others come before the last.
inline constexpr std::array<std::string_view, 6> ethnic_groups{"White", "Mixed or multiple", "Asian or Asian British",
    "Black or Black British", "Other ethnic group", "Not known"};

} // namespace gt::cases
