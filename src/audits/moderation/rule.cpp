#include "audits/moderation/rule.hpp"

#include <algorithm>

namespace gt::audits::moderation {

std::vector<Cause> causes_of(framework::Rules const& rules, Audit const& audit, int place_since_training)
{
    std::vector<Cause> causes;
    if (audit.is_second_read() || audit.is_open()) return causes;
    auto const grades = framework::items_in(rules.moderated_grades);
    if (std::ranges::find(grades, audit.overall_grade.value_or("")) != grades.end())
        causes.push_back({CauseKind::grade});
    if (place_since_training > 0 && place_since_training <= rules.moderated_first_audits)
        causes.push_back({CauseKind::new_auditor});
    return causes;
}

} // namespace gt::audits::moderation
