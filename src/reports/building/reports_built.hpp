#pragma once

#include "reports/follow_up.hpp"
#include "reports/model/report.hpp"

namespace gt::reports {

/// The head of service's month: overall and domain grades by area and team [BAR-50].
model::Report head_of_service_report(HeadOfServiceMonth const& month);
/// All re-audits of the days, from first grade to last, and how long cases take to reach Good [BAR-51].
model::Report re_audit_report(FollowUpMonth const& month);
/// 4R meetings held in the days, and those still overdue at their end [BAR-52].
model::Report four_r_report(FollowUpMonth const& month);
/// The quarter: its months side by side, and what followed [BAR-53]. `months` are the parts of `whole`, in order.
model::Report quarter_report(
    HeadOfServiceMonth const& whole, std::vector<HeadOfServiceMonth> const& months, FollowUpMonth const& follow_up);

} // namespace gt::reports
