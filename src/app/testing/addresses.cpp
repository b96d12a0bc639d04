#include "app/testing/addresses.hpp"

#include "audits/testing/audit_line.hpp"
#include "cases/testing/restricted_case.hpp"
#include "framework/shelf.hpp"
#include "learning/store/activities.hpp"
#include "learning/store/feedback.hpp"
#include "learning/store/needs.hpp"
#include "learning/store/points.hpp"
#include "learning/store/reviews.hpp"
#include "learning/store/supervision.hpp"
#include "oversight/store/quarters.hpp"
#include "programme/store/exemptions.hpp"
#include "reports/jobs/planned_reports.hpp"
#include "reports/store/editions.hpp"
#include "reports/store/next_steps.hpp"

#include <stdexcept>

namespace gt::testing {

namespace {

void put(std::string& path, std::string_view name, std::string const& value)
{
    auto const placeholder = "{" + std::string{name} + "}";
    if (auto const at = path.find(placeholder); at != std::string::npos) path.replace(at, placeholder.size(), value);
}

framework::Tool audit_tool(TestApp& app)
{
    auto reader = app.database().read();
    auto const framework = app.house().get<framework::Shelf>().on(reader, app.today());
    return *framework->tools_on(framework::Tool::Kind::audit, app.today()).front();
}

framework::store::ToolDraftId add_tool_draft(TestApp& app, framework::Tool tool, staff::PersonId uploader)
{
    auto const id = framework::store::ToolDraftId::make();
    tool.version = "next";
    app.database().write([&](db::Transaction& tx) {
        framework::store::keep(
            tx, {id, tool, uploader, "", app.now()}, {uploader.number, app.now(), "uploaded an audit tool"});
    });
    return id;
}

programme::ExemptionId add_exemption(TestApp& app, staff::PersonId approver)
{
    auto const id = programme::ExemptionId::make();
    app.database().write([&](db::Transaction& tx) {
        programme::store::keep(tx,
            {id, "team_manager", {}, "", {app.today(), app.today().plus_days(30)}, "no audits in this month", approver,
                "", app.now()},
            {approver.number, app.now(), "approved an exemption"});
    });
    return id;
}

/// What a team has to learn, and a workshop for it from today on.
void add_need(
    db::Transaction& tx, TestApp& app, LearningRecords& records, std::string const& team, staff::PersonId manager)
{
    history::Act const act{manager.number, app.now(), "prepared for tests"};
    learning::LearningNeed const need{.id = records.needs[team] = learning::NeedId::make(),
        .what = "Chronologies that are read",
        .place = app.team(team),
        .theme = "chronology",
        .raised_by = manager,
        .raised_at = app.now()};
    learning::store::raise(tx, need, act);
    learning::store::plan(tx,
        {.id = records.activities[team] = learning::ActivityId::make(),
            .kind = "workshop",
            .kind_title = "Needs-led workshop",
            .title = "Reading a chronology together",
            .place = need.place,
            .need = need.id,
            .leader = manager,
            .first_on = app.today(),
            .every_weeks = 1,
            .last_on = app.today().plus_days(28),
            .planned_by = manager,
            .planned_at = app.now()},
        act);
}

/// A published learning point for everybody, a review, and for each team an item of supervision, something sent up and
/// a learning need.
LearningRecords add_learning(TestApp& app, RoleCast const& cast)
{
    auto const author = cast.person("qa_manager");
    history::Act const act{author.number, app.now(), "prepared for tests"};
    LearningRecords records{learning::PointId::make(), learning::ReviewId::make(), {}, {}, {}, {}};
    app.database().write([&](db::Transaction& tx) {
        learning::LearningPoint const draft{.id = records.point,
            .title = "Chronologies help when they are read",
            .words = "They were there, and nobody used them",
            .asked = "",
            .audience = app.team("Northvale"),
            .drafted_by = author,
            .drafted_at = app.now()};
        learning::store::add(tx, draft, act);
        auto const saved
            = learning::store::save(tx, draft, *learning::publish(draft, app.today().plus_days(14), app.now()), act);
        if (!saved) throw std::logic_error{saved.problem().message};
        learning::store::add(tx,
            learning::LearningReview{records.review, learning::ReviewKind::local, "Child Q", "What was learnt",
                app.today(), author, app.now()},
            act);
        for (auto const& [team, worker, manager] :
            {std::array{"Alder", "worker", "manager"}, std::array{"Birch", "other_worker", "other_manager"}}) {
            auto const item = records.items[team] = learning::ItemId::make();
            learning::store::add(tx,
                learning::SupervisionItem{.id = item,
                    .worker = cast.person(worker),
                    .team = app.team(team),
                    .words = "Visits",
                    .put_by = cast.person(manager),
                    .put_at = app.now()},
                act);
            auto const feedback = records.feedback[team] = learning::FeedbackId::make();
            learning::store::send(tx,
                learning::UpwardFeedback{.id = feedback,
                    .team = app.team(team),
                    .words = "The printer",
                    .sent_by = cast.person(manager),
                    .sent_at = app.now(),
                    .answer_by = app.today().plus_days(28)},
                act);
            add_need(tx, app, records, team, cast.person(manager));
        }
    });
    return records;
}

reports::EditionId add_edition(TestApp& app)
{
    auto const& kind = *reports::store::find_report_kind("head-of-service-monthly");
    return app.database().write([&](db::Transaction& tx) {
        auto const edition = reports::built_edition(tx, app.house().get<framework::Shelf>(), kind,
            {*Date::of(2026, 9, 1), *Date::of(2026, 9, 30), app.now()}, app.today());
        reports::store::add_edition(tx, edition, {0, app.now(), "built the report on its day"});
        return edition.id;
    });
}

reports::NextStepId add_next_step(TestApp& app, staff::PersonId author)
{
    reports::NextStep const step{.id = reports::NextStepId::make(),
        .quarter_to = *Date::of(2026, 9, 30),
        .what = "Train all on family history",
        .due_on = *Date::of(2027, 3, 31),
        .written_by = author,
        .written_at = app.now()};
    app.database().write([&](db::Transaction& tx) {
        reports::store::add(tx, step, {author.number, app.now(), "wrote a next step"});
    });
    return step.id;
}

oversight::QuarterCheckId begin_quarter(TestApp& app, staff::PersonId head)
{
    oversight::QuarterCheck const check{.id = oversight::QuarterCheckId::make(),
        .area = app.team("Help"),
        .from = *Date::of(2026, 7, 1),
        .due_on = app.today(),
        .begun_by = head,
        .begun_at = app.now()};
    app.database().write([&](db::Transaction& tx) {
        auto const begun = oversight::store::begin(tx, check, {head.number, app.now(), "began the quarter's check"});
        if (!begun) throw std::logic_error{begun.problem().message};
    });
    return check.id;
}

cases::CaseId add_restricted(TestApp& app, std::string const& team)
{
    auto const id = add_case(app, {.number = restricted_number(team), .team = team, .worker = ""});
    restrict_case(app, id, "qa_manager");
    return id;
}

} // namespace

std::string restricted_number(std::string_view team) { return std::string{team} + "kept9041"; }

TwoTeams::TwoTeams(TestApp& app, RoleCast const& cast)
    : import_{import_two_cases(app)}, exemption_{add_exemption(app, cast.person("qa_manager"))}, learning_{add_learning(
                                                                                                     app, cast)},
      edition_{add_edition(app)}, step_{add_next_step(app, cast.person("qa_manager"))}, quarter_{begin_quarter(
                                                                                            app, cast.person("head"))},
      tool_{audit_tool(app)}, draft_{add_tool_draft(app, tool_, cast.person("qa_manager"))},
      section_{tool_.domains().front()->key}, alder_{fill_team(
                                                  app, "Alder", {"worker", "manager", cast.person("qa_officer")})},
      birch_{fill_team(app, "Birch", {"other_worker", "other_manager", cast.person("other_auditor")})},
      teams_{{"Alder", app.team("Alder")}, {"Birch", app.team("Birch")}}, restricted_{
                                                                              {"Alder", add_restricted(app, "Alder")},
                                                                              {"Birch", add_restricted(app, "Birch")}}
{
}

std::vector<std::string> TwoTeams::ids_for(std::string const& route, TeamRecords const& team) const
{
    auto const is_below = [&](std::string_view start) { return route.starts_with(start); };
    if (is_below("/audits/second-reads/")) return {team.draw.text()};
    if (route == "/audits/{id}/second-read" || route == "/audits/{id}/agreement") return {team.submitted.text()};
    if (is_below("/audits/calibration/")) return {team.exercise.text()};
    if (is_below("/audits/auditors/")) return {team.auditor.text()};
    for (std::string_view const heard :
        {"/hearing", "/corrections", "/disagreement", "/feedback", "/moderation", "/pair-meetings"})
        if (route.starts_with("/audits/{id}" + std::string{heard})) return {team.submitted.text()};
    if (is_below("/audits/samples/")) return {team.sample.text()};
    if (route == "/audits/{id}") return {team.draft.text(), team.submitted.text()};
    if (is_below("/audits/{id}/print") || is_below("/audits/{id}/record")) return {team.submitted.text()};
    if (route == "/audits/{id}/reading") return {team.submitted.text()};
    if (route == "/audits/{id}/submission") return {team.submitted.text()};
    if (is_below("/audits/{id}/cycle")) return {team.submitted.text()};
    if (is_below("/audits/")) return {team.draft.text()};
    if (route == "/actions/{id}") return {team.open_action.text(), team.done_action.text()};
    if (route == "/actions/{id}/check") return {team.done_action.text()};
    if (is_below("/multi-agency/")) return {team.joint_audit.text()};
    if (is_below("/actions/")) return {team.open_action.text()};
    if (is_below("/learning/reviews/")) return {learning_.review.text()};
    if (is_below("/learning/supervision/")) return {learning_.items.at(team.team).text()};
    if (is_below("/learning/feedback/")) return {learning_.feedback.at(team.team).text()};
    if (is_below("/learning/needs/")) return {learning_.needs.at(team.team).text()};
    if (is_below("/learning/activities/")) return {learning_.activities.at(team.team).text()};
    if (is_below("/learning/")) return {learning_.point.text()};
    if (is_below("/checks/")) return {team.managers_check.text()};
    if (is_below("/quarters/")) return {quarter_.text()};
    if (is_below("/alerts/")) return {team.alert.text()};
    for (std::string_view const about_readers : {"/readers", "/restriction"})
        if (is_below("/cases/{id}" + std::string{about_readers}))
            return {team.child.text(), restricted_.at(team.team).text()};
    if (is_below("/cases/")) return {team.child.text()};
    if (is_below("/risks/")) return {team.risk.text()};
    if (is_below("/data-queries/")) return {team.data_query.text()};
    if (is_below("/imports/")) return {import_.text()};
    if (is_below("/reports/next-steps/")) return {step_.text()};
    if (is_below("/reports/editions/")) return {edition_.text()};
    if (is_below("/framework/drafts/")) return {draft_.text()};
    if (is_below("/programme/exemptions/")) return {exemption_.text()};
    if (is_below("/teams/")) return {teams_.at(team.team).text()};
    if (is_below("/people/")) return {team.worker.text()};
    throw std::logic_error{"say in src/app/testing/addresses.cpp which record " + route + " shows"};
}

std::vector<std::string> TwoTeams::addresses(std::string const& route, std::string const& relation) const
{
    auto const& team = relation == "own" ? alder_ : birch_;
    std::vector<std::string> ids{""};
    if (relation == "foreign")
        // Never given out; an id of another kind of record; no id at all.
        ids = {staff::PersonId::make().text(), alder_.draft_finding.text(), "Smith"};
    else if (relation != "none")
        ids = ids_for(route, team);
    for (auto& path : ids) {
        auto const id = std::exchange(path, route);
        put(path, "id", id);
        put(path, "section", section_);
        put(path, "voice", "child");
        put(path, "finding", team.draft_finding.text());
        put(path, "milestone", team.milestone.text());
        put(path, "file", team.file.text());
        put(path, "case", team.child.text());
        put(path, "audit", team.submitted.text());
        put(path, "format", "csv");
        put(path, "figure", "overdue_actions");
        put(path, "return", team.agency_return.text());
        put(path, "kind", "person");
        put(path, "key", "1");
        put(path, "fact", "assessment");
        put(path, "tool", tool_.key);
        put(path, "version", tool_.version);
        put(path, "correction", team.correction.text());
        put(path, "token", "kept-for-nobody");
        put(path, "step", route.ends_with("/re-audit") ? "2" : "1");
        if (path.find('{') != std::string::npos)
            throw std::logic_error{"say in src/app/testing/addresses.cpp what stands in " + route};
    }
    return ids;
}

} // namespace gt::testing
