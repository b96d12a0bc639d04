#pragma once

#include "reports/followed.hpp"
#include "reports/head_of_service_month.hpp"
#include "reports/time_to_good.hpp"

namespace gt::reports {

/// What is counted of audits that are followed.
enum class FollowUp {
    re_audits, ///< submitted in the days asked for [BAR-51]
    higher, ///< of these: than the first audit
    same,
    lower,
    different_auditor, ///< of these: not by the first auditor [BAR-44]
    meetings_held, ///< 4R, in the days asked for [BAR-52]
    meetings_overdue, ///< due by the last day and not held by its end, however long ago (scenario S2)
    practice_shared, ///< in the days asked for [BAR-47]
    practice_waiting, ///< due by the last day and not shared by its end
    closed_before_good ///< the case was closed in the days asked for: never counted as Good
};

std::string_view key_of(FollowUp what);
std::string_view title_of(FollowUp what);
std::optional<FollowUp> follow_up_of(std::string_view key);

/// One figure: empty parts count everything.
struct FollowFigure {
    FollowUp what = FollowUp::re_audits;
    std::optional<staff::TeamId> team = {};
    std::string first_grade = {};
    std::string grade = {}; ///< of the re-audit
};

/// One thing counted: the audit, and which of its re-audits or steps it is.
struct FollowRow {
    Followed const* audit = nullptr;
    std::size_t place = 0;
};

/// Audits that are followed, and all that the two reports count of them.
struct FollowUpMonth {
    Asked asked;
    Measures measures;
    std::vector<ReportedTeam> teams;
    std::vector<Followed> audits;

    /// The rows behind a figure; the figure is how many there are.
    std::vector<FollowRow> rows(FollowFigure const& figure) const;
    int count(FollowFigure const& figure) const { return static_cast<int>(rows(figure).size()); }

    /// Steps from the first audit's grade to that of the re-audit: +2 from Inadequate to Good.
    int change_in(FollowRow const& row) const;
    int steps_from(std::string const& first_grade, std::string const& grade) const;
    std::string const& grade_title(std::string const& key) const;
    std::string team_name(staff::TeamId id) const;
    /// Of the audits first graded below what they are tracked to, in the two years to the last day.
    TimeToGood time_to_good() const;
    /// Grades counted here that worker and manager may still have corrected, in sentences.
    std::vector<std::string> unconfirmed() const;
};

/// "3 grades counted here are provisional, the last until 9 December 2026."; nothing when there are none.
std::vector<std::string> provisional_words(std::vector<Date> const& until);

} // namespace gt::reports
