#pragma once

#include "reports/follow_up.hpp"
#include "reports/model/report.hpp"
#include "reports/next_step.hpp"
#include "reports/theme_count.hpp"

namespace gt::reports {

/// The head of service's month: overall and domain grades by area and team [BAR-50].
model::Report head_of_service_report(HeadOfServiceMonth const& month);
/// All re-audits of the days, from first grade to last, and how long cases take to reach Good [BAR-51].
model::Report re_audit_report(FollowUpMonth const& month);
/// 4R meetings held in the days, and those still overdue at their end [BAR-52].
model::Report four_r_report(FollowUpMonth const& month);
/// The last twelve months for those who steer: few figures that wait for somebody, what was inadequate and what
/// happened since, teams, and change from first audit to re-audit.
model::Report attention_report(HeadOfServiceMonth const& year, FollowUpMonth const& follow_up);

/// What the report on a quarter is built from. `months` are the parts of `whole`, in order.
struct Quarter {
    HeadOfServiceMonth whole;
    std::vector<HeadOfServiceMonth> months;
    FollowUpMonth follow_up;
    std::vector<ThemeCount> themes;
    std::vector<NextStep> next_steps; ///< all there are, as they stood at the instant
};

/// The quarter: what was to be done, its months side by side, and what followed [BAR-53, LEI18-16].
model::Report quarter_report(Quarter const& quarter);

} // namespace gt::reports
