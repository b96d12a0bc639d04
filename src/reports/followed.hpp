#pragma once

#include "audits/audit.hpp"
#include "reports/asked.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gt::reports {

/// One re-audit of a followed audit, in the order in which they came.
struct ReAudit {
    audits::AuditId id;
    Date on;
    std::string grade;
    std::string other_auditor_because; ///< empty: by the first auditor [BAR-44]
    std::optional<Date> provisional_until = {};
};

/// A step that somebody does on a day: the 4R meeting, sharing best practice.
struct FollowStep {
    Date due;
    std::optional<Date> done_on;
};

/// An audit and what followed it, as it was known at an instant. The worker stays out of it [D-29].
struct Followed {
    audits::AuditId first;
    std::string case_number;
    staff::TeamId team;
    staff::TeamId area;
    Date first_on;
    std::string first_grade;
    std::optional<Date> provisional_until = {};
    std::optional<Date> met_on = {}; ///< tracking ended: Good or better
    std::optional<Date> case_closed_on = {}; ///< ended because the case was closed: never counted as Good
    std::vector<ReAudit> re_audits;
    std::vector<FollowStep> meetings; ///< the 4R
    std::vector<FollowStep> best_practice;
    bool may_open = false; ///< by whoever asked

    /// What the grade was before that re-audit: of the one before it, or of the first audit.
    std::string const& grade_before(std::size_t re_audit) const
    {
        return re_audit == 0 ? first_grade : re_audits[re_audit - 1].grade;
    }
};

} // namespace gt::reports
