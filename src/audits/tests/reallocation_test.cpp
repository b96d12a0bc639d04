#include "audits/store/audits.hpp"
#include "audits/store/reallocation.hpp"
#include "audits/testing/audit_line.hpp"
#include "staff/due.hpp"

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

} // namespace

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
