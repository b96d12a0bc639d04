#include "app/testing/test_app.hpp"
#include "staff/imports/staff_import.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::staff;
using gt::testing::TestApp;

namespace {

constexpr std::string_view heading = "kind,name,parent,email,job_title,role,from,to\n";

imports::Report import_lines(TestApp& app, std::string const& lines, imports::Mode mode = imports::Mode::publish)
{
    auto const report = imports::import_staff(app.database(), std::string{heading} + lines, {0, app.now(), mode});
    REQUIRE(report);
    return *report;
}

/// The lines in an order that needs sorting.
std::string const new_team = "link,,Elm Team,eve@northvale.example,,qa_officer,01/01/2026,\n"
                             "role,,Elm Team,eve@northvale.example,,practitioner,01/01/2026,\n"
                             "person,Eve Newcomer,,eve@northvale.example,Social worker,,01/01/2026,\n"
                             "team,Elm Team,Youth service,,,,01/01/2026,\n"
                             "area,Youth service,,,,,01/01/2026,\n";

std::optional<StaffMember> eve(TestApp& app)
{
    auto reader = app.database().read();
    return store::find_member_by_email(reader, "eve@northvale.example");
}

} // namespace

TEST_CASE("areas, teams, people, roles and links come in from one file, whatever the order of its lines")
{
    TestApp app;
    auto const report = import_lines(app, new_team);
    CHECK(report.added == 5);
    CHECK(report.refusals.empty());

    auto reader = app.database().read();
    auto const team = store::find_team_by_name(reader, "Elm Team");
    REQUIRE(team);
    CHECK(store::find_team(reader, *team->parent)->name == "Youth service");
    REQUIRE(store::links_of(reader, team->id).size() == 1);
    CHECK(store::links_of(reader, team->id)[0].person == eve(app)->id);
    CHECK(store::load_person(reader, eve(app)->id, app.today())->may("cases.see_own"));
}

TEST_CASE("the same staff file again changes nothing; another job title or last day corrects what stands")
{
    TestApp app;
    import_lines(app, new_team);
    CHECK(import_lines(app, new_team).changes_nothing());

    auto const corrected = import_lines(app,
        "person,Eve Newcomer,,eve@northvale.example,Senior social worker,,01/01/2026,\n"
        "role,,Elm Team,eve@northvale.example,,practitioner,01/01/2026,31/12/2026\n"
        "link,,Elm Team,eve@northvale.example,,qa_officer,01/01/2026,31/12/2026\n");
    CHECK(corrected.changed == 3);
    CHECK(corrected.added == 0);
    CHECK(eve(app)->job_title == "Senior social worker");
    auto reader = app.database().read();
    CHECK(store::load_person(reader, eve(app)->id, *Date::of(2026, 12, 31))->may("cases.see_own"));
    CHECK_FALSE(store::load_person(reader, eve(app)->id, *Date::of(2027, 1, 1))->may("cases.see_own"));
    CHECK(app.history_of({"person", eve(app)->id.number}).size() == 4);
}

TEST_CASE("a line that cannot be taken is refused with line, column and reason, and the others stand")
{
    TestApp app;
    auto const report = import_lines(app,
        "person,No Address,,,,,,\n"
        "person,Bad Day,,bad@northvale.example,,,31/02/2026,\n"
        "role,,Alder Team,nobody@northvale.example,,practitioner,,\n"
        "role,,Nowhere,worker@northvale.example,,practitioner,,\n"
        "role,,Alder Team,worker@northvale.example,,king,,\n"
        "team,Alder Team,Children in care,,,,,\n"
        "house,x,,,,,,\n"
        "person,Eve Newcomer,,eve@northvale.example,,,,\n");

    CHECK(report.added == 1);
    CHECK(report.lines_refused == 7);
    auto const refused = [&](std::size_t line, std::string_view column) {
        return std::ranges::any_of(report.refusals, [&](imports::Refusal const& one) {
            return one.line == line && one.column == column && !one.reason.empty();
        });
    };
    CHECK(refused(2, "email"));
    CHECK(refused(3, "from"));
    CHECK(refused(4, "email"));
    CHECK(refused(5, "parent"));
    CHECK(refused(6, "role"));
    CHECK(refused(7, "name"));
    CHECK(refused(8, "kind"));
    CHECK(eve(app));
}

TEST_CASE("a trial of the staff file writes nothing; the template is taken as it stands; no CSV is a Problem")
{
    TestApp app;
    auto const trial = import_lines(app, new_team, imports::Mode::dry_run);
    CHECK(trial.added == 5);
    CHECK_FALSE(trial.published);
    CHECK_FALSE(eve(app));

    auto const sample = imports::import_staff(app.database(), imports::template_text(), {0, app.now()});
    REQUIRE(sample);
    CHECK(sample->refusals.empty());
    CHECK_FALSE(imports::import_staff(app.database(), "", {0, app.now()}));
    CHECK_FALSE(imports::import_staff(app.database(), "a,b\n1,2\n", {0, app.now()}));
}
