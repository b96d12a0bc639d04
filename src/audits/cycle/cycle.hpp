#pragma once

#include "platform/time/working_days.hpp"

#include <string_view>
#include <vector>

namespace gt::audits::cycle {

/// What a grade means for the cycle, whatever the scale calls it.
enum class Standing {
    inadequate, ///< the scale's limiting grade
    below, ///< better, but not yet what is tracked to
    met ///< the grade that is tracked to (Good), or better
};

enum class StepKind {
    action_review, ///< manager and worker look at the audit's actions [BAR-42]
    four_r, ///< the reflective meeting after an inadequate audit [BAR-43]
    re_audit, ///< by the same auditor [BAR-44]
    escalation, ///< to the head of service [BAR-45]
    best_practice, ///< shared with team and service [BAR-47]
};

std::string_view key_of(StepKind kind);
std::string_view title_of(StepKind kind);
std::optional<StepKind> step_kind_of(std::string_view key);

/// What councils decide differently (framework rules).
struct CycleRules {
    int reaudit_in_month = 3; ///< the month of the audit is month 1 [BAR-44]
    bool reaudit_every_grade = true; ///< else only below Good [D-13]
    bool month_four_by_reaudit = true; ///< else by the first audit's grade [D-14]
    int inadequate_every_months = 1; ///< [D-15]
    int below_every_months = 2; ///< [D-15]
    /// Months from what asks for a step to the end of which it is due (workflow audit_cycle).
    int review_after_months = 1; ///< [BAR-42]
    int meeting_after_months = 1; ///< [BAR-43]
    int escalation_after_months = 1; ///< [BAR-45]
    int practice_after_months = 1; ///< [BAR-47]
};

/// An audit of the cycle that was submitted: the first, then each re-audit.
struct Judged {
    Date on;
    Standing standing = Standing::below;
};

struct Step {
    StepKind kind = StepKind::action_review;
    Date due; ///< the last working day of a calendar month [D-17]

    bool operator==(Step const&) const = default;
};

/// Every step that the cycle has asked for so far, in the order in which it asked: more audits only add to the end.
/// Scenario S2 is its test.
std::vector<Step> steps_of(
    CycleRules const& rules, Judged const& first, std::vector<Judged> const& re_audits, WorkingDays const& days);

/// Tracking ends with the first re-audit that meets the grade; without re-audits of good grades, with the audit itself.
bool is_met(CycleRules const& rules, Judged const& first, std::vector<Judged> const& re_audits);

/// A step that stands in the record. One that was done, or whose re-audit is allocated, stays whatever is asked now.
struct Known {
    Step step;
    bool is_fixed = false;
};
/// What the record needs so that it asks for `wanted`: more audits only add to the end; another grade of one that was
/// submitted may drop what is asked for no more, and add what is.
struct Changes {
    std::vector<std::size_t> dropped = {}; ///< places in `known`
    std::vector<Step> added = {};
};
Changes changes_to(std::vector<Known> const& known, std::vector<Step> const& wanted);

} // namespace gt::audits::cycle
