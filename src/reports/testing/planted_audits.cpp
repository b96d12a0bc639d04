#include "reports/testing/planted_audits.hpp"

#include "audits/store/audits.hpp"
#include "cases/imports/imports.hpp"
#include "cases/testing/restricted_case.hpp"
#include "framework/shelf.hpp"
#include "platform/testing/must.hpp"

namespace gt::testing {

namespace {

using audits::Audit;
using audits::AuditId;
using audits::Kind;

constexpr int cases_a_team = 30;
constexpr std::string_view team_keys[] = {"Alder", "Birch", "Cedar", "Damson"};

std::string caseload()
{
    std::string csv = "child_id,kind,opened,closed,team,worker,iro,cp_chair,initials\n";
    for (auto const key : team_keys)
        for (int i = 0; i < cases_a_team; ++i)
            csv += std::string{key} + std::to_string(i) + ",marac,02/03/2026,," + std::string{key} + " Team,,,,AB\n";
    return csv;
}

Audit allocated(TestApp& app, PlantedAudit const& plan, std::string const& number, std::string const& tool)
{
    auto reader = app.database().read();
    auto const row = reader.one("SELECT id FROM cases WHERE number = :number", {{"number", number}});
    auto const day = *Date::parse_iso(plan.day);
    return {.id = AuditId::make(),
        .case_id = row->get<cases::CaseId>("id"),
        .case_number = number,
        .team = app.team(plan.team),
        .team_name = "",
        .worker = {},
        .worker_name = "",
        .auditor = app.person("qa_officer"),
        .auditor_name = "",
        .sample = {},
        .kind = plan.kind,
        .chosen_at_random = plan.chosen_at_random,
        .tool_key = tool,
        .tool_day = day,
        .state = audits::State::allocated,
        .independence_declared = true,
        .allocated_at = Instant::in_london(day, 9),
        .due_on = day,
        .graded_at = {},
        .submitted_at = {},
        .provisional_until = {},
        .overall_grade = {},
        .limited_by_safety = false,
        .version = 1};
}

} // namespace

PlantedAudits::PlantedAudits()
{
    must(cases::imports::import_caseload(app_.database(), caseload(), {0, app_.now()}));
    auto reader = app_.database().read();
    auto const framework = app_.house().get<framework::Shelf>().on(reader, app_.today());
    auto const* in_force = framework->tools_on(framework::Tool::Kind::audit, app_.today()).front();
    tool = in_force->key;
    for (auto const* domain : in_force->domains()) domains.push_back(domain->key);
}

AuditId PlantedAudits::add(PlantedAudit const& plan)
{
    auto const audit = allocated(app_, plan, plan.team + std::to_string(used_[plan.team]++ % cases_a_team), tool);
    history::Act const act{app_.person("qa_officer").number, audit.allocated_at, "planted"};
    audits::store::Change change;
    for (auto const& domain : domains) change.grades[domain] = {plan.overall, "because"};
    change.grades[std::string{audits::overall}] = {plan.overall, "because"};
    auto& database = app_.database();
    must(database.write([&](db::Transaction& tx) { return audits::store::allocate(tx, audit, act); }));
    must(database.write([&](db::Transaction& tx) { return audits::store::save(tx, audit, change, act); }));
    must(database.write([&](db::Transaction& tx) {
        return audits::store::submit(tx, *audits::store::find(tx, audit.id),
            {plan.overall, plan.limited_by_safety, audit.due_on.plus_days(7)}, act);
    }));
    return audit.id;
}

void PlantedAudits::add(int count, PlantedAudit const& plan)
{
    for (int i = 0; i < count; ++i) add(plan);
}

void PlantedAudits::add_october()
{
    add({"Alder", "outstanding", "2026-10-01"});
    add(7, {"Alder", "good"});
    add(3, {"Alder", "requires_improvement", "2026-10-31"});
    add({.team = "Alder", .overall = "inadequate", .limited_by_safety = true});
    add(2, {"Birch", "good"});
    add({.team = "Birch", .overall = "inadequate", .kind = Kind::themed});
    add({.team = "Birch", .overall = "outstanding", .chosen_at_random = false});
    add({.team = "Alder", .overall = "good", .kind = Kind::re_audit});
    add({"Cedar", "good"});
    add({"Alder", "inadequate", "2026-09-30"});
    add({"Alder", "inadequate", "2026-11-01"});
}

std::string PlantedAudits::case_number(AuditId id)
{
    auto reader = app_.database().read();
    return audits::store::find(reader, id)->case_number;
}

void PlantedAudits::restrict_case_of(AuditId id)
{
    auto const child = [&] {
        auto reader = app_.database().read();
        return audits::store::find(reader, id)->case_id;
    }();
    restrict_case(app_, child);
}

void PlantedAudits::correct_overall(AuditId id, std::string_view grade, Instant when)
{
    app_.database().write([&](db::Transaction& tx) {
        tx.run(R"sql(
            UPDATE audit_grades SET superseded_at = :when
             WHERE audit_id = :id AND domain_key = 'overall' AND superseded_at IS NULL)sql",
            {{"id", id}, {"when", when}});
        tx.run(R"sql(
            INSERT INTO audit_grades (id, audit_id, whose, domain_key, grade_key, reason, recorded_by, recorded_at,
                                      superseded_at)
            VALUES (:new_id, :id, 'auditor', 'overall', :grade, 'corrected', :who, :when, NULL))sql",
            {{"new_id", new_id_number()}, {"id", id}, {"grade", grade}, {"who", app_.person("qa_officer")},
                {"when", when}});
    });
}

} // namespace gt::testing
