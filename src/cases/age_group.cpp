#include "cases/age_group.hpp"

namespace gt::cases {

AgeGroup age_group(std::optional<Date> birth, Date day)
{
    if (!birth) return AgeGroup::unknown;
    if (day < *birth) return AgeGroup::under_1;
    auto const age = age_on(*birth, day);
    if (age < 1) return AgeGroup::under_1;
    if (age < 5) return AgeGroup::from_1_to_4;
    if (age < 10) return AgeGroup::from_5_to_9;
    if (age < 16) return AgeGroup::from_10_to_15;
    return age < 18 ? AgeGroup::from_16_to_17 : AgeGroup::adult;
}

std::string_view title_of(AgeGroup group)
{
    switch (group) {
    case AgeGroup::under_1:
        return "Under 1";
    case AgeGroup::from_1_to_4:
        return "1 to 4";
    case AgeGroup::from_5_to_9:
        return "5 to 9";
    case AgeGroup::from_10_to_15:
        return "10 to 15";
    case AgeGroup::from_16_to_17:
        return "16 and 17";
    case AgeGroup::adult:
        return "18 and over";
    case AgeGroup::unknown:
        break;
    }
    return "Not known";
}

} // namespace gt::cases
