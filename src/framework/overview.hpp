#pragma once

#include "framework/effective.hpp"
#include "framework/fault.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace gt::framework {

/// What somebody who steers sees first: few figures that wait for them, chosen for their role.
struct Overview {
    Place place;
    std::string key; ///< the role
    std::vector<std::string> figures; ///< of `overview_figures`
    Effective effective;
};

/// The figures of this program that an overview can be made of, as packs name them.
inline constexpr std::array<std::string_view, 11> overview_figures{"overdue_actions", "actions_to_check",
    "actions_without_difference", "unanswered_alerts", "plans_to_agree", "plans_returned", "four_rs_overdue",
    "lower_re_audits", "closed_before_good", "best_practice_waiting", "inadequate_audits"};

} // namespace gt::framework
