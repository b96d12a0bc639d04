#include "reports/building/audit_counts.hpp"
#include "reports/building/follow_up_cells.hpp"
#include "reports/building/grade_cells.hpp"
#include "reports/building/next_steps_report.hpp"
#include "reports/building/reports_built.hpp"
#include "reports/building/whole_tables.hpp"

namespace gt::reports {

namespace {

constexpr std::string_view self_evaluation_name = "self-evaluation";

} // namespace

model::Report self_evaluation_report(Evidence const& evidence)
{
    auto const& whole = evidence.whole;
    FollowUpCells const cells{evidence.follow_up, "re-audit-monthly"}; // whose rows these are, of the same days
    auto report = report_on(whole, self_evaluation_name, "Evidence for the self-evaluation");
    append(report,
        {{"words", "",
            {"What audits of these days show about practice. No child, no family and no worker is named, and small "
             "counts "
             "are hidden, so that it can go to inspectors and members as it stands."},
            {audit_counts_table(whole)}}});
    append(report,
        {{"grades", "Grades", {}, {areas_table(whole, self_evaluation_name)}},
            {"domains", "Domains", {}, {domains_table(whole, self_evaluation_name)}}});
    append(report, found_section(evidence.standards, FoundBy::standard));
    append(report, found_section(evidence.themes, FoundBy::theme));
    if (evidence.follow_up.count({}) > 0)
        append(report, {{"change", "What changed", {}, {change_matrix(evidence.follow_up, cells)}}});
    append(report, carried_steps_section(evidence.next_steps, whole.asked));
    append(report, next_steps_section(evidence.next_steps, whole.asked));
    return report;
}

} // namespace gt::reports
