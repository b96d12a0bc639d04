#include "audits/store/audits.hpp"
#include "audits/store/reallocation.hpp"
#include "audits/testing/audit_line.hpp"
#include "cases/testing/restricted_case.hpp"
#include "platform/history/verification.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

using namespace testing;

namespace {

std::string page_for(TestApp& app, std::string const& from, std::string const& to)
{
    return "/audits/reallocation?from=" + app.person(from).text() + "&to=" + app.person(to).text() + "&reason=leaves";
}

Answer hand_on(TestApp& app, std::string const& from, std::string const& to, std::string const& declared = "")
{
    auto manager = app.as("qa_manager");
    auto const page = manager.get(page_for(app, from, to) + (declared.empty() ? "" : "&declaration=yes"));
    return manager.post("/audits/reallocation",
        {{"from", app.person(from).text()}, {"to", app.person(to).text()}, {"reason", "leaves"},
            {"declaration", declared}, {"code", field_in(page.body, "code")}});
}

bool owes(TestApp& app, std::string const& person, AuditId id)
{
    auto reader = app.database().read();
    auto const owed = staff::owed_by(reader, app.person(person));
    return std::ranges::any_of(
        owed, [&](staff::Due const& due) { return due.kind == "do_audit" && due.subject == id.number; });
}

staff::PersonId hire_auditor(TestApp& app)
{
    staff::StaffMember const member{
        staff::PersonId::make(), "Nell Newcomer", "nell@northvale.example", "QA officer", {*Date::of(2020, 1, 1)}};
    history::Act const act{0, app.now(), "prepared for tests"};
    app.database().write([&](db::Transaction& tx) {
        REQUIRE(staff::store::add_person(tx, member, act));
        REQUIRE(staff::store::grant(
            tx, {staff::GrantId::make(), member.id, "qa_officer", "", app.team("Northvale"), "", member.period}, act));
    });
    return member.id;
}

void check_history(TestApp& app)
{
    auto const broken = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(broken == 0);
}

} // namespace

TEST_CASE("[BAR-33] the history of an audit that was handed on says why, and agrees with the record")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate("qa_officer", {.number = "C1"});
    REQUIRE(hand_on(app, "qa_officer", "iro").status == 303);
    CHECK(app.history_of({"audit", id.number}).back().after->find("why\tleaves") != std::string::npos);
    check_history(app);
}

TEST_CASE("[BAR-33] a second read is handed on by whoever draws them alone, to somebody who does not know the audit")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    auto const second = line.draw_and_hand_out(first, app.person("iro"));
    auto const nell = hire_auditor(app);
    auto iro = app.as("iro");
    line.save(iro, AuditLine::path(second, "overall"), {{"grade", "inadequate"}, {"reason", "Half a thought so far"}});
    REQUIRE(holds(iro.get(AuditLine::path(second, "overall")), "Half a thought so far"));
    auto manager = app.as("qa_manager");
    auto const ask = [&](std::string const& to) {
        return "/audits/reallocation?from=" + app.person("iro").text() + "&to=" + to + "&reason=leaves";
    };
    CHECK(holds(manager.get(ask(app.person("qa_officer").text())), "They did the audit"));
    CHECK(holds(app.as(nell).get(ask(nell.text())), "Select whose audits are handed on"));
    auto const code = field_in(manager.get(ask(nell.text())).body, "code");
    REQUIRE(manager
                .post("/audits/reallocation",
                    {{"from", app.person("iro").text()}, {"to", nell.text()}, {"reason", "leaves"}, {"code", code}})
                .status
        == 303);
    auto reader = app.as(nell);
    CHECK(reader.get(AuditLine::path(first)).status == 404);
    CHECK(reader.get(AuditLine::path(second)).status == 200);
    CHECK_MESSAGE(!holds(reader.get(AuditLine::path(second, "overall")), "Half a thought so far"), "it begins anew");
    line.read_again(second, "good", nell);
    CHECK(reader.get(AuditLine::path(first)).status == 200);
    check_history(app);
}

TEST_CASE("an open audit of a restricted case is handed on among those who are named for it")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate("qa_officer", {.number = "C1"});
    auto const child = app.database().read().one("SELECT case_id FROM audits")->get<cases::CaseId>("case_id");
    restrict_case(app, child);
    CHECK(holds(app.as("qa_manager").get(page_for(app, "qa_officer", "iro")), "Select whose audits are handed on"));
    name_for(app, child, "qa_manager");
    CHECK(holds(app.as("qa_manager").get(page_for(app, "qa_officer", "iro")), "they are not named for it"));
    name_for(app, child, "iro");
    REQUIRE(hand_on(app, "qa_officer", "iro").status == 303);
    CHECK(owes(app, "iro", id));
}

TEST_CASE("[BAR-33] open audits go to somebody else with all that was recorded; the refused stay, each with its reason")
{
    TestApp app;
    AuditLine line{app};
    auto const free = line.allocate("qa_officer", {.number = "C1"});
    auto const reviewed = line.allocate("qa_officer", {.number = "C2", .iro = "iro"});
    line.record_all(free);
    auto const page = app.as("qa_manager").get(page_for(app, "qa_officer", "iro"));
    CHECK(holds(page, "independent reviewing officer"));
    CHECK(holds(page, "Hand on 1 audit"));
    REQUIRE(hand_on(app, "qa_officer", "iro").status == 303);
    auto reader = app.database().read();
    CHECK(store::find(reader, free)->auditor == app.person("iro"));
    CHECK(store::find(reader, free)->state == State::started);
    CHECK(store::find(reader, reviewed)->auditor == app.person("qa_officer"));
    CHECK(owes(app, "iro", free));
    CHECK_FALSE(owes(app, "qa_officer", free));
    CHECK(owes(app, "qa_officer", reviewed));
    CHECK(app.as("iro").get(AuditLine::path(free, "check")).status == 200);
}

TEST_CASE("nothing is handed on when the audits have changed since they were looked at")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.allocate("qa_officer", {.number = "C1"});
    auto manager = app.as("qa_manager");
    auto const code = field_in(manager.get(page_for(app, "qa_officer", "iro")).body, "code");
    auto const second = line.allocate("qa_officer", {.number = "C2"});
    auto const answer = manager.post("/audits/reallocation",
        {{"from", app.person("qa_officer").text()}, {"to", app.person("iro").text()}, {"reason", "leaves"},
            {"code", code}});
    CHECK(answer.status == 422);
    CHECK(holds(answer, "These audits have changed since you looked at them"));
    CHECK(owes(app, "qa_officer", first));
    CHECK(owes(app, "qa_officer", second));
}

TEST_CASE("one audit that may not go to the new auditor keeps the others back: all are handed on, or none")
{
    TestApp app;
    AuditLine line{app};
    auto const free = line.allocate("qa_officer", {.number = "C1"});
    auto const reviewed = line.allocate("qa_officer", {.number = "C2", .iro = "iro"});
    auto const handed = app.database().write([&](db::Transaction& tx) {
        return store::hand_on(tx, {*store::find(tx, free), *store::find(tx, reviewed)}, app.person("iro"), false,
            "leaves", {app.person("qa_manager").number, app.now(), "handed the audit on"});
    });
    REQUIRE_FALSE(handed);
    CHECK(handed.problem().message == "Case C2: The auditor is this child's independent reviewing officer");
    auto reader = app.database().read();
    CHECK(store::find(reader, free)->auditor == app.person("qa_officer"));
}

TEST_CASE("a case whose worker is matched to no one is handed on with a declaration only")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate("qa_officer", {.number = "C1", .worker = ""});
    CHECK(holds(app.as("qa_manager").get(page_for(app, "qa_officer", "iro")), "independence is not declared"));
    REQUIRE(hand_on(app, "qa_officer", "iro", "yes").status == 303);
    auto reader = app.database().read();
    CHECK(store::find(reader, id)->auditor == app.person("iro"));
}

TEST_CASE("to hand audits on one says whose, to whom and why, and to somebody who audits")
{
    TestApp app;
    AuditLine line{app};
    line.allocate();
    auto manager = app.as("qa_manager");
    auto const ask = [&](std::string const& from, std::string const& to, std::string const& reason) {
        return manager.get("/audits/reallocation?from=" + from + "&to=" + to + "&reason=" + reason);
    };
    auto const officer = app.person("qa_officer").text();
    CHECK(manager.get("/audits/reallocation").status == 200);
    CHECK(holds(ask("", app.person("iro").text(), "leaves"), "Select whose audits are handed on"));
    CHECK(holds(ask(app.person("director").text(), app.person("iro").text(), "x"), "Select whose audits"));
    CHECK(holds(ask(officer, officer, "leaves"), "Select somebody else than whose audits they are"));
    CHECK(holds(ask(officer, app.person("worker").text(), "leaves"), "Select who takes them"));
    CHECK(holds(ask(officer, app.person("iro").text(), ""), "Enter why they are handed on"));
    CHECK(app.as("manager").get("/audits/reallocation").status == 403);
}

} // namespace gt::audits
