#include "reports/jobs/planned_reports.hpp"

#include "framework/shelf.hpp"
#include "platform/time/working_days.hpp"
#include "reports/files/report_files.hpp"
#include "reports/store/editions.hpp"
#include "reports/store/report_kinds.hpp"
#include "staff/due.hpp"

namespace gt::reports {

namespace {

using framework::ReportPlan;
using store::ReportKind;

constexpr int working_days_to_read = 5;

/// The plan's working day of the month (of the quarter's first month) that `day` is in.
bool is_its_day(ReportPlan const& plan, ReportKind const& kind, Date day)
{
    if (kind.period == ReportKind::Period::quarter && day.month() % 3 != 1) return false;
    return WorkingDays::england().after(day.first_of_month().plus_days(-1), plan.working_day) == day;
}

std::vector<staff::PersonId> holders_of(db::Reader& reader, std::vector<std::string> const& roles, Date day)
{
    std::vector<staff::PersonId> found;
    for (auto const& role : roles)
        for (auto const& row : reader.all(R"sql(
                 SELECT DISTINCT g.person_id
                   FROM role_grants g JOIN people p ON p.id = g.person_id
                  WHERE g.role = :role AND g.valid_from <= :day AND g.valid_to >= :day
                    AND p.valid_from <= :day AND p.valid_to >= :day
                  ORDER BY g.person_id)sql",
                 {{"role", role}, {"day", day}}))
            found.push_back(row.get<staff::PersonId>("person_id"));
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<staff::PersonId> publishers(db::Reader& reader, Date day)
{
    std::vector<staff::PersonId> found;
    for (auto const& row : reader.all(R"sql(
             SELECT DISTINCT s.person_id
               FROM sight s JOIN teams t ON t.id = s.team_id AND t.parent_id IS NULL
              WHERE s.verb = 'reports.publish' AND s.valid_from <= :day AND s.valid_to >= :day
              ORDER BY s.person_id)sql",
             {{"day", day}}))
        found.push_back(row.get<staff::PersonId>("person_id"));
    return found;
}

void tell(db::Transaction& tx, Edition const& edition, std::string_view kind,
    std::vector<staff::PersonId> const& people, Date on)
{
    for (auto const person : people)
        staff::owe(tx,
            {"edition", edition.id.number, std::string{kind}, person, std::nullopt, std::nullopt, label_of(edition),
                on});
}

void build(db::Transaction& tx, staff::JobRun const& run, ReportPlan const& plan, ReportKind const& kind)
{
    auto const asked = store::last_full_period(kind.period, run.day, Instant::in_london(run.day));
    if (store::newest_edition(tx, kind.name, asked.from, asked.to)) return;
    auto edition = built_edition(tx, run.house.get<framework::Shelf>(), kind, asked, run.day);
    edition.built_at = run.now;
    store::add_edition(tx, edition, {0, run.now, "built the report on its day"});
    auto const by = WorkingDays::england().after(run.day, working_days_to_read);
    tell(tx, edition, read_edition, holders_of(tx, plan.readers, run.day), by);
    tell(tx, edition, publish_edition, publishers(tx, run.day), by);
}

} // namespace

void build_planned_reports(db::Transaction& tx, staff::JobRun const& run)
{
    auto const framework = run.house.get<framework::Shelf>().on(tx, run.day);
    for (auto const* plan : framework->report_plans_on(run.day)) {
        auto const* kind = store::find_planned_report(plan->key);
        if (kind && is_its_day(*plan, *kind, run.day)) build(tx, run, *plan, *kind);
    }
}

Edition built_edition(
    db::Reader& reader, framework::Shelf& shelf, store::ReportKind const& kind, Asked const& asked, Date today)
{
    auto const report = kind.shown(reader, shelf, {std::nullopt, today, kind.verb}, asked);
    return {.id = EditionId::make(),
        .report = std::string{kind.name},
        .from = asked.from,
        .to = asked.to,
        .as_at = asked.as_at,
        .figures = json_of(report),
        .built_at = asked.as_at};
}

std::string label_of(Edition const& edition)
{
    auto const* kind = store::find_report_kind(edition.report);
    auto const title = std::string{kind ? kind->title : edition.report};
    bool const is_month = edition.from == edition.from.first_of_month() && edition.to == edition.from.last_of_month();
    auto const words = edition.from.words();
    if (is_month) return title + ", " + words.substr(words.find(' ') + 1);
    return title + ", " + words + " to " + edition.to.words();
}

} // namespace gt::reports
