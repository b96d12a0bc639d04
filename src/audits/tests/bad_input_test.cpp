#include "audits/testing/audit_line.hpp"
#include "cases/testing/restricted_case.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using namespace testing;

cases::CaseId case_of(TestApp& app, AuditId id)
{
    return app.database()
        .read()
        .one("SELECT case_id FROM audits WHERE id = :id", {{"id", id}})
        ->get<cases::CaseId>("case_id");
}

} // namespace

TEST_CASE("[BAR-26] a sample larger than its list is refused in words, looked at or posted, and what was typed is kept")
{
    TestApp app;
    for (auto const* number : {"C301", "C302", "C303"}) add_case(app, {.number = number});
    auto officer = app.as("qa_officer");
    auto const team = app.team("Alder").text();
    auto const looked = officer.get("/audits/samples/new?wanted=4&team=" + team);
    CHECK(holds(looked, "The list holds 3 cases: enter 3 or fewer"));
    CHECK(holds(looked, "value=\"4\""));
    CHECK_FALSE(holds(looked, "Choose the sample</button>"));
    auto const code = field_in(officer.get("/audits/samples/new?wanted=3&team=" + team).body, "check_code");
    auto const posted = officer.post("/audits/samples", {{"team", team}, {"wanted", "4"}, {"check_code", code}});
    CHECK(posted.status == 422);
    CHECK(holds(posted, "The list holds 3 cases: enter 3 or fewer"));
    CHECK(app.database().read().one("SELECT count(*) AS n FROM samples")->count("n") == 0);
    auto const restricted = add_case(app, {.number = "C304"});
    restrict_case(app, restricted);
    CHECK(holds(officer.get("/audits/samples/new?wanted=4&team=" + team), "The list holds 3 cases"));
}

TEST_CASE("[LEI18-03] a second reader who manages the case, or an IRO of the child, is refused in words")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    auto manager = app.as("qa_manager");
    auto const preview = manager.get("/audits/second-reads/new?from=1+November+2026&to=30+November+2026&wanted=1");
    auto const drawn = manager.post("/audits/second-reads",
        {{"from", "1 November 2026"}, {"to", "30 November 2026"}, {"wanted", "1"},
            {"check_code", field_in(preview.body, "check_code")}});
    REQUIRE(drawn.status == 303);
    auto const place = drawn.header("Location") + "/audits/" + first.text();
    CHECK(holds(manager.get(place), "Not possible: The auditor works in the team that holds this case"));
    auto const give = [&](std::string_view person) {
        return manager.post(place, {{"auditor", app.person(person).text()}, {"due_on", "21 December 2026"}});
    };
    auto const refused = give("manager");
    CHECK(refused.status == 422);
    CHECK(holds(refused, "The auditor works in the team that holds this case"));
    CHECK(holds(give("qa_officer"), "They did the audit"));
    CHECK(holds(give("qa_manager"), "Whoever hands out a second read knows that it is one"));
    CHECK(holds(give("worker"), "Select somebody who may audit"));
    CHECK(app.database().read().one("SELECT count(*) AS n FROM audits")->count("n") == 1);
}

TEST_CASE("a restricted case is audited again by nobody who is not named for it, and by them once they are")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    auto const child = case_of(app, first);
    restrict_case(app, child);
    name_for(app, child, "qa_manager");
    auto manager = app.as("qa_manager");
    auto const cycle = AuditLine::path(first, "cycle");
    auto const give = [&] {
        return manager.post(
            cycle + "/2/re-audit", {{"auditor", app.person("iro").text()}, {"because", "On leave until March"}});
    };
    auto const refused = give();
    CHECK(refused.status == 422);
    CHECK(holds(refused, "This case is restricted, and they are not named for it"));
    CHECK(holds(refused, "On leave until March"));
    name_for(app, child, "iro");
    CHECK(give().status == 303);
}

TEST_CASE("[LEI18-10] who leads an audit with partners of a restricted case is named for it")
{
    TestApp app;
    auto const child = add_case(app, {.number = "C201", .restricted = true});
    http::Fields const asked{
        {"case_number", "C201"}, {"topic", "Neglect"}, {"reference", "NV-7"}, {"due_on", "15 December 2026"}};
    auto const refused = app.as("qa_officer").post("/multi-agency", asked);
    CHECK(refused.status == 422);
    CHECK(holds(refused, "Enter the number of a case that you may see"));
    name_for(app, child, "qa_officer");
    CHECK(app.as("qa_officer").post("/multi-agency", asked).status == 303);
}

} // namespace gt::audits
