#include "reports/graded_audit.hpp"

namespace gt::reports {

std::optional<audits::Kind> other_row_of(GradedAudit const& audit)
{
    bool const headline = audit.kind == audits::Kind::routine && audit.chosen_at_random;
    return headline ? std::nullopt : std::optional{audit.kind};
}

std::string title_of_other_row(audits::Kind kind)
{
    if (kind == audits::Kind::routine) return "Routine, not chosen at random";
    return std::string{audits::title_of(kind)};
}

bool counts_in(GradedAudit const& audit, Figure const& figure)
{
    if (figure.area && *figure.area != audit.area) return false;
    if (figure.team && *figure.team != audit.team) return false;
    if (other_row_of(audit) != figure.other_row) return false;
    if (figure.limited_by_safety && !audit.limited_by_safety) return false;
    auto const& grade = grade_in(audit, figure.domain);
    return !grade.empty() && (figure.grade.empty() || grade == figure.grade);
}

std::string const& grade_in(GradedAudit const& audit, std::string_view domain)
{
    static std::string const not_graded;
    if (domain.empty()) return audit.overall;
    auto const found = audit.domains.find(domain);
    return found == audit.domains.end() ? not_graded : found->second;
}

} // namespace gt::reports
