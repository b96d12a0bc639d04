#include "improvement/steering/steering.hpp"
#include "reports/overview/overview.hpp"
#include "reports/store/months.hpp"
#include "reports/store/report_kinds.hpp"

namespace gt::reports {

namespace {

using improvement::SteeringRow;
using improvement::Walker;

/// The twelve months to the day.
Asked year_to(Date today)
{
    return store::last_full_period(
        store::ReportKind::Period::twelve_months, today, Instant::in_london(today.plus_days(1)));
}

store::Scope scope_of(Walker const& walker) { return {walker.person.id, walker.today, improvement::steering_verb}; }

std::string detail_of(FollowUpMonth const& month, FollowUp what, FollowRow const& row)
{
    auto const& audit = *row.audit;
    switch (what) {
    case FollowUp::meetings_overdue:
        return "Due " + audit.meetings[row.place].due.words();
    case FollowUp::practice_waiting:
        return "Due " + audit.best_practice[row.place].due.words();
    case FollowUp::closed_before_good:
        return "Closed on " + audit.case_closed_on->words();
    default:
        return "Re-audit of " + audit.re_audits[row.place].on.words() + ": "
            + month.grade_title(audit.re_audits[row.place].grade);
    }
}

std::vector<SteeringRow> followed(staff::House& house, Walker const& walker, FollowUp what)
{
    auto const month
        = store::follow_up_month(walker.reader, house.get<framework::Shelf>(), scope_of(walker), year_to(walker.today));
    std::vector<SteeringRow> found;
    for (auto const& row : month.rows({.what = what}))
        found.push_back({"/audits/" + row.audit->first.text() + "/cycle",
            "Case " + row.audit->case_number + ", first audit " + month.grade_title(row.audit->first_grade),
            detail_of(month, what, row), row.audit->team, row.audit->may_open});
    return found;
}

std::vector<SteeringRow> inadequate(staff::House& house, Walker const& walker)
{
    auto const year = store::head_of_service_month(
        walker.reader, house.get<framework::Shelf>(), scope_of(walker), year_to(walker.today));
    std::vector<SteeringRow> found;
    for (auto const* audit : year.of_concern())
        found.push_back({"/audits/" + audit->id.text(), "Case " + audit->case_number,
            "Submitted on " + audit->submitted_on.words() + ": " + year.grade_title(audit->overall), audit->team,
            audit->may_open});
    return found;
}

} // namespace

void add_figures(staff::House& house)
{
    auto& figures = house.get<improvement::SteeringFigures>();
    auto const add = [&](std::string_view key, std::string_view title, FollowUp what) {
        figures.push_back({key, title, [&house, what](Walker const& walker) { return followed(house, walker, what); }});
    };
    add("four_rs_overdue", "4R meetings overdue", FollowUp::meetings_overdue);
    add("lower_re_audits", "Re-audits graded lower than the first audit, in twelve months", FollowUp::lower);
    add("closed_before_good", "Cases closed before Good, in twelve months", FollowUp::closed_before_good);
    add("best_practice_waiting", "Best practice overdue to be shared", FollowUp::practice_waiting);
    figures.push_back({"inadequate_audits", "Inadequate or limited by safety, in twelve months",
        [&house](Walker const& walker) { return inadequate(house, walker); }});
}

} // namespace gt::reports
