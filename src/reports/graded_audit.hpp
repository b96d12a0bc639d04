#pragma once

#include "audits/audit.hpp"
#include "staff/ids.hpp"

#include <map>
#include <optional>
#include <string>

namespace gt::reports {

/// One submitted audit as figures see it: who was audited stays out of it [D-29].
struct GradedAudit {
    audits::AuditId id;
    std::string case_number;
    staff::TeamId team;
    staff::TeamId area;
    audits::Kind kind;
    bool chosen_at_random;
    Date submitted_on;
    std::string overall; ///< the grade's key
    std::map<std::string, std::string, std::less<>> domains; ///< grade by domain
    bool limited_by_safety; ///< [D-30]
    int actions = 0; ///< that followed from it
    int actions_closed = 0; ///< when done
    int actions_stopped = 0;
    std::optional<Date> provisional_until = {}; ///< until then worker and manager may have facts corrected
    bool may_open = false; ///< by whoever asked; the others are counted and not listed
};

/// Headline grades are those of routine audits chosen at random. Every other audit counts in the row of its own kind,
/// and is never added in (DESIGN section 3): nothing for the headline.
std::optional<audits::Kind> other_row_of(GradedAudit const& audit);
std::string title_of_other_row(audits::Kind kind); ///< "Routine, not chosen at random"

/// What one figure of the report counts. Empty parts count everything.
struct Figure {
    std::optional<staff::TeamId> area = {};
    std::optional<staff::TeamId> team = {};
    std::optional<audits::Kind> other_row = {}; ///< nothing: the headline
    std::string domain = {}; ///< empty: the grade of the whole
    std::string grade = {}; ///< empty: any grade
    bool limited_by_safety = false;
};

bool counts_in(GradedAudit const& audit, Figure const& figure);

/// The audit's grade in the domain, or of the whole; empty when that domain was not graded.
std::string const& grade_in(GradedAudit const& audit, std::string_view domain);

} // namespace gt::reports
