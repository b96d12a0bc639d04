#include "app/testing/addresses.hpp"

#include "framework/shelf.hpp"
#include "programme/store/exemptions.hpp"
#include "reports/jobs/planned_reports.hpp"
#include "reports/store/editions.hpp"

#include <stdexcept>

namespace gt::testing {

namespace {

void put(std::string& path, std::string_view name, std::string const& value)
{
    auto const placeholder = "{" + std::string{name} + "}";
    if (auto const at = path.find(placeholder); at != std::string::npos) path.replace(at, placeholder.size(), value);
}

std::string first_domain(TestApp& app)
{
    auto reader = app.database().read();
    auto const framework = app.house().get<framework::Shelf>().on(reader, app.today());
    return framework->tools_on(framework::Tool::Kind::audit, app.today()).front()->domains().front()->key;
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

} // namespace

TwoTeams::TwoTeams(TestApp& app, RoleCast const& cast)
    : import_{import_two_cases(app)}, exemption_{add_exemption(app, cast.person("qa_manager"))}, edition_{add_edition(
                                                                                                     app)},
      section_{first_domain(app)}, alder_{fill_team(app, "Alder", {"worker", "manager", cast.person("qa_officer")})},
      birch_{fill_team(app, "Birch", {"other_worker", "other_manager", cast.person("other_auditor")})},
      teams_{{"Alder", app.team("Alder")}, {"Birch", app.team("Birch")}}
{
}

std::vector<std::string> TwoTeams::ids_for(std::string const& route, TeamRecords const& team) const
{
    auto const is_below = [&](std::string_view start) { return route.starts_with(start); };
    if (is_below("/audits/second-reads/")) return {team.draw.text()};
    if (route == "/audits/{id}/second-read" || route == "/audits/{id}/agreement") return {team.submitted.text()};
    if (is_below("/audits/samples/")) return {team.sample.text()};
    if (route == "/audits/{id}") return {team.draft.text(), team.submitted.text()};
    if (route == "/audits/{id}/print" || route == "/audits/{id}/record") return {team.submitted.text()};
    if (route == "/audits/{id}/reading") return {team.submitted.text()};
    if (route == "/audits/{id}/submission") return {team.submitted.text()};
    if (is_below("/audits/{id}/cycle")) return {team.submitted.text()};
    if (is_below("/audits/")) return {team.draft.text()};
    if (route == "/actions/{id}") return {team.open_action.text(), team.done_action.text()};
    if (route == "/actions/{id}/check") return {team.done_action.text()};
    if (is_below("/actions/")) return {team.open_action.text()};
    if (is_below("/cases/")) return {team.child.text()};
    if (is_below("/risks/")) return {team.risk.text()};
    if (is_below("/data-queries/")) return {team.data_query.text()};
    if (is_below("/imports/")) return {import_.text()};
    if (is_below("/reports/editions/")) return {edition_.text()};
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
        put(path, "case", team.child.text());
        put(path, "audit", team.submitted.text());
        put(path, "kind", "person");
        put(path, "fact", "assessment");
        put(path, "tool", "barnet_ai_2026");
        put(path, "token", "kept-for-nobody");
        put(path, "step", route.ends_with("/re-audit") ? "2" : "1");
        if (path.find('{') != std::string::npos)
            throw std::logic_error{"say in src/app/testing/addresses.cpp what stands in " + route};
    }
    return ids;
}

} // namespace gt::testing
