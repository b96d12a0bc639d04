#pragma once

#include "framework/effective.hpp"
#include "framework/fault.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace gt::framework {

/// A report that is built by itself, on its day, and who is told that it is there [BAR-49].
struct ReportPlan {
    Place place;
    std::string key; ///< one of `planned_reports`
    int working_day = 0; ///< of the month (or quarter) after the one that it is about
    std::vector<std::string> readers; ///< roles
    Effective effective;
};

/// The reports of this program that can be built by themselves, as packs name them.
inline constexpr std::array<std::string_view, 4> planned_reports{
    "head_of_service_monthly", "re_audit_monthly", "four_r_monthly", "quarterly"};

} // namespace gt::framework
