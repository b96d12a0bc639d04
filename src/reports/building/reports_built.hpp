#pragma once

#include "reports/characteristics.hpp"
#include "reports/follow_up.hpp"
#include "reports/found_count.hpp"
#include "reports/model/report.hpp"
#include "reports/next_step.hpp"

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
    std::vector<FoundCount> themes;
    std::vector<NextStep> next_steps; ///< all there are, as they stood at the instant
};

/// The quarter: what was to be done, its months side by side, and what followed [BAR-53, LEI18-16].
model::Report quarter_report(Quarter const& quarter);

/// Grades broken down by age, sex, ethnic group and disability of the children [SWI-11].
model::Report equality_report(HeadOfServiceMonth const& year, CharacteristicsByAudit const& known);

/// What the evidence for a self-evaluation is built from.
struct Evidence {
    HeadOfServiceMonth whole;
    FollowUpMonth follow_up;
    std::vector<FoundCount> standards;
    std::vector<FoundCount> themes;
    std::vector<NextStep> next_steps;
};

/// Figures and findings by standard, for the council's own statement to inspectors and for members [BAR-55].
model::Report self_evaluation_report(Evidence const& evidence);

} // namespace gt::reports
