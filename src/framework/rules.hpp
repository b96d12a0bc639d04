#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gt::framework {

/// What councils (or dates of the law) decide differently about auditing. The values here are the defaults
/// of the product; `england` says them again in sight, and a council's pack replaces single ones.
struct Rules {
    /// A limiting domain at `limiting_grade` holds the overall grade at most at `limiting_cap` [D-30].
    std::string limiting_grade = "inadequate";
    std::string limiting_cap = "requires_improvement";
    /// With a limiting domain at `limiting_grade`, an overall grade above it needs a reason [D-30].
    bool above_limiting_grade_needs_reason = true;
    bool no_area_for_improvement_needs_reason = true; ///< [LEI18-38]
    bool conversation_required = true; ///< with its date, before the audit is final [LEI18-39]
    /// With so many required questions answered no, a domain may still be graded `tracked_until` without a reason.
    int noes_in_a_good_domain = 0;
    /// The auditor's and the practitioner's own grade this many steps apart: the conversation must say why.
    int steps_apart_to_explain = 2;
    bool every_question_names_a_standard = false; ///< [SWI-63]; a question without one is then a warning
    /// Visits where the law gives no number: local policy (handbook section 3), and seeing care leavers (section 6).
    int protection_visit_working_days = 10;
    int need_visit_working_days = 20;
    int care_leaver_contact_weeks = 8;
    /// How long worker and manager may correct facts before a grade is final (DESIGN section 4).
    int provisional_working_days = 5;
    /// Of submitted audits, how many are read a second time when nobody says otherwise (handbook section 15).
    int second_read_percent = 10;
    int correction_answer_working_days = 5; ///< for the auditor to answer a correction that was asked for
    std::string moderated_grades = "inadequate; outstanding"; ///< every audit with one of them (handbook section 15)
    int moderated_first_audits = 3; ///< of an auditor, from the day on which they were trained
    int moderation_working_days = 5; ///< from what asks for it until it is due
    int reaudit_in_month = 3; ///< of the audit cycle [BAR-44]; months as in [D-17]
    std::string tracked_until = "good"; ///< re-audited until this grade or better [BAR-45, BAR-46]
    bool reaudit_every_grade = true; ///< else only those below `tracked_until` [D-13]
    bool month_four_by_reaudit = true; ///< else by the first audit's grade [D-14]
    int inadequate_reaudit_months = 1; ///< from one re-audit to the next [D-15]
    int below_good_reaudit_months = 2; ///< [D-15]
    /// What the meeting after an inadequate audit goes through, one after the other, parted by semicolons [BAR-43].
    std::string four_r_headings = "Reflect; Review; Respond; Re-audit";
    /// Working days after which an open action that is overdue is told to the team's manager, then the head of service.
    int overdue_action_manager_days = 5;
    int overdue_action_head_days = 10;
    int alert_answer_working_days = 2; ///< for the manager to answer what a worker alerts them to [YRK-A-20]
    /// Working days after its day until an alert that nobody answered climbs, and to whom: the first of these roles
    /// that somebody holds over the team.
    int alert_climb_working_days = 1;
    std::string alert_climbs_to = "service_manager; head_of_service";
    int quarter_report_working_days
        = 15; ///< from a quarter's end until a group manager's report on it is due [YRK-A-52]
    /// Of a quarter's file audits, how many a group manager reads again, rounded up: 4 of 19 in York [YRK-A-49].
    int file_audits_read_again_percent = 20;
    /// Below this many cases only counts are shown: no percentage, colour or ranking (DESIGN section 3).
    int small_number_threshold = 10;
    /// A case audited within these days is left out of samples, unless whoever samples says otherwise.
    int days_between_audits = 183;

    bool operator==(Rules const&) const = default;
};

/// One rule as packs name it; whole numbers have a lowest and highest sensible value.
struct RuleField {
    std::string_view key;
    std::variant<std::string Rules::*, bool Rules::*, int Rules::*> member;
    int lowest = 0;
    int highest = 0;
};

std::span<RuleField const> rule_fields();

/// The parts of a rule that lists several, parted by semicolons; none is empty.
std::vector<std::string> items_in(std::string_view list);

} // namespace gt::framework
