#pragma once

#include "platform/time/date.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace gt::cases {

/// The bands that the Department for Education counts children by, with those who are 18 or older apart.
enum class AgeGroup { under_1, from_1_to_4, from_5_to_9, from_10_to_15, from_16_to_17, adult, unknown };

inline constexpr std::array all_age_groups{AgeGroup::under_1, AgeGroup::from_1_to_4, AgeGroup::from_5_to_9,
    AgeGroup::from_10_to_15, AgeGroup::from_16_to_17, AgeGroup::adult, AgeGroup::unknown};

/// A child still to be born is under 1.
AgeGroup age_group(std::optional<Date> birth, Date day);
std::string_view title_of(AgeGroup group); ///< "5 to 9"

} // namespace gt::cases
