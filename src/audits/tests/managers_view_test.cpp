#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::testing;

namespace {

Answer say(TestApp& app, std::string const& who, audits::AuditId id, std::string const& words = "Steady work")
{
    return app.as(who).post(AuditLine::path(id, "managers-view"), {{"managers_view", words}});
}

} // namespace

TEST_CASE("the manager says how they see the work while the audit is under way; the auditor meets it after grading")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    CHECK(holds(app.as("manager").get(AuditLine::path(id)), "What do you see in this work"));
    CHECK(say(app, "manager", id).status == 303);
    CHECK(holds(app.as("manager").get(AuditLine::path(id)), "Steady work"));

    auto const conversation = AuditLine::path(id, "conversation");
    CHECK_FALSE(holds(app.as("qa_officer").get(conversation), "Steady work"));
    CHECK_FALSE(holds(app.as("worker").get(AuditLine::path(id)), "Steady work"));
    line.record_all(id);
    auto officer = app.as("qa_officer");
    line.save(officer, AuditLine::path(id, "overall"), {{"grade", "good"}, {"reason", "Good on the whole"}});
    CHECK(holds(officer.get(conversation), "Steady work"));
}

TEST_CASE("everybody who reads the audit finds the manager's view; it stands until the audit is final")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    REQUIRE(say(app, "manager", id).status == 303);
    CHECK(holds(app.as("worker").get(AuditLine::path(id)), "Steady work"));
    CHECK(holds(app.as("worker").get(AuditLine::path(id, "print")), "Steady work"));
    app.database().write(
        [&](db::Transaction& tx) { audits::store::make_final(tx, *Date::of(2026, 12, 2), app.now()); });
    CHECK(say(app, "manager", id, "Too late").status == 403);
    CHECK_FALSE(holds(app.as("manager").get(AuditLine::path(id)), "Too late"));
}

TEST_CASE("neither the auditor, the worker nor another team's manager gives the manager's view")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    CHECK(say(app, "qa_officer", id).status == 403);
    CHECK(say(app, "worker", id).status == 403);
    CHECK(say(app, "other_manager", id).status == 404);
    CHECK(say(app, "manager", id, std::string(5'000, 'x')).status == 422);
}
