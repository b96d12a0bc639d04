#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "cases/testing/restricted_case.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::audit_of;
using testing::AuditLine;
using testing::holds;
using testing::owes;
using testing::TestApp;

} // namespace

TEST_CASE("[BAR-37][BAR-41] a case goes from the team's sample to a submitted audit that worker and manager read")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    CHECK(owes(app, "qa_officer", "do_audit"));
    CHECK(owes(app, "worker", "grade_own_practice"));

    line.grade_own_practice(id);
    CHECK_FALSE(owes(app, "worker", "grade_own_practice"));
    line.record_all(id);
    auto officer = app.as("qa_officer");
    CHECK(line.save(officer, AuditLine::path(id, "overall"), {{"grade", "good"}, {"reason", "Good on the whole"}})
              .redirects_to(AuditLine::path(id, "check")));
    CHECK(holds(officer.get(AuditLine::path(id, "check")), "Submit the audit"));
    CHECK(line.submit(id).redirects_to(AuditLine::path(id, "submission")));
    CHECK(holds(officer.get(AuditLine::path(id, "submission")), "Audit submitted"));

    auto const audit = audit_of(app, id);
    CHECK(audit.state == State::submitted);
    CHECK(audit.overall_grade == "good");
    CHECK(audit.provisional_until == *Date::of(2026, 11, 30)); // five working days after Monday 23 November
    CHECK_FALSE(owes(app, "qa_officer", "do_audit"));
    for (auto const* reader : {"worker", "manager"}) {
        CHECK(owes(app, reader, "read_audit"));
        auto const page = app.as(reader).get(AuditLine::path(id));
        CHECK(page.status == 200);
        CHECK(holds(page, "Provisional until 30 November 2026"));
        CHECK(holds(page, "My worker listens to me"));
        CHECK(holds(page, "we did well"));
        CHECK(holds(page, "Father is missing from the plan"));
        // The child's words come before the strengths, and these before the grades.
        CHECK(page.body.find("My worker listens to me") < page.body.find("Kept every promise"));
        CHECK(page.body.find("Kept every promise") < page.body.find("Good on the whole"));
    }
    CHECK(app.history_of({"audit", id.number}).back().verb == "submitted the audit");
}

TEST_CASE("an action waits in the draft and goes to its owner when the audit is submitted")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    line.record_all(id);
    CHECK_FALSE(owes(app, "worker", "do_action"));
    CHECK_FALSE(holds(app.as("worker").get("/actions?state="), "Invite father"));
    CHECK_FALSE(holds(app.as("manager").get("/actions?state="), "Invite father"));
    line.grade_own_practice(id);
    auto officer = app.as("qa_officer");
    line.save(officer, AuditLine::path(id, "overall"), {{"grade", "good"}, {"reason", "Good on the whole"}});
    line.submit(id);
    CHECK(owes(app, "worker", "do_action"));
    CHECK(holds(app.as("worker").get("/actions"), "Invite father"));
}

TEST_CASE("the practitioner's own grades are in no page of the auditor until all of the auditor's are saved")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    line.grade_own_practice(id, "sentinelofthepractitioner");
    line.record_all(id);
    auto officer = app.as("qa_officer");
    auto const pages = {"", "sections/risk_and_safety", "sections/recording", "conversation", "voices/child",
        "findings", "overall", "check"};
    for (std::string const page : pages) {
        auto const answer = officer.get(AuditLine::path(id, page));
        CHECK(answer.status == 200);
        CHECK_FALSE(holds(answer, "sentinelofthepractitioner"));
    }
    line.save(officer, AuditLine::path(id, "overall"), {{"grade", "good"}, {"reason", "Good on the whole"}});
    CHECK(audit_of(app, id).graded_at.has_value());
    CHECK(holds(officer.get(AuditLine::path(id, "sections/risk_and_safety")), "sentinelofthepractitioner"));
}

TEST_CASE("nothing that the auditor records is in a page of worker, manager or head before it is submitted")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    line.record_all(id, "inadequate");
    auto officer = app.as("qa_officer");
    line.save(officer, AuditLine::path(id, "overall"), {{"grade", "inadequate"}, {"reason", "sentineloftheauditor"}});
    for (auto const* person : {"worker", "manager", "head"}) {
        auto visitor = app.as(person);
        for (std::string const page : {"/audits", "/actions?state=", "/", AuditLine::path(id).c_str(),
                 AuditLine::path(id, "own-grades").c_str(), AuditLine::path(id, "check").c_str()}) {
            auto const answer = visitor.get(page);
            for (auto const* word : {"sentineloftheauditor", "auditor&#39;s reason", "auditor's reason",
                     "Kept every promise", "Father is missing", "Invite father", "My worker listens"})
                CHECK_FALSE(holds(answer, word));
        }
    }
}

TEST_CASE("only its auditor works on an audit, and after submission nobody does")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto officer = app.as("qa_officer");
    for (std::string const page :
        {"sections/recording", "conversation", "voices/child", "findings", "overall", "check"}) {
        CHECK(app.as("qa_manager").get(AuditLine::path(id, page)).status == 403);
        CHECK(officer.get(AuditLine::path(id, page)).status == 403);
        CHECK(officer.post(AuditLine::path(id, page), {{"grade", "outstanding"}, {"reason", "later"}}).status != 303);
    }
    CHECK(app.as("worker").get(AuditLine::path(id, "own-grades")).status == 403);
    CHECK(audit_of(app, id).overall_grade == "good");
    CHECK(line.submit(id).redirects_to(AuditLine::path(id, "submission"))); // posting twice has one effect
    CHECK(line.submit(id, "qa_manager").status == 403);
}

TEST_CASE(
    "[D-29] another team's manager, another service's head and a colleague do not find the audit; the own head does")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    for (auto const* person : {"other_manager", "other_head", "colleague", "other_worker"}) {
        CHECK(app.as(person).get(AuditLine::path(id)).status == 404);
        CHECK_FALSE(holds(app.as(person).get("/audits"), "C100"));
    }
    for (auto const* person : {"director", "lead_member", "administrator", "analyst"})
        CHECK(app.as(person).get(AuditLine::path(id)).status == 403);
    CHECK(app.as("head").get(AuditLine::path(id)).status == 200);
}

TEST_CASE("an audit or action of a case that becomes restricted is seen by nobody but named people")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const action = app.database().read().one("SELECT max(id) AS id FROM actions")->number("id");
    auto const action_path = "/actions/" + std::to_string(action);
    CHECK(app.as("head").get(action_path).status == 200);

    testing::restrict_every_case(app);

    for (auto const* person : {"worker", "manager", "head", "qa_manager"}) {
        CHECK(app.as(person).get(AuditLine::path(id)).status == 404);
        CHECK(app.as(person).get(action_path).status == 404);
        CHECK_FALSE(holds(app.as(person).get("/audits"), "C100"));
        CHECK_FALSE(holds(app.as(person).get("/actions"), action_path));
    }
    CHECK(app.as("qa_officer").get(AuditLine::path(id)).status == 200); // its auditor is named on the case
}

TEST_CASE("whoever is asked to read an audit says so once, and owes it no more")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto worker = app.as("worker");
    CHECK(holds(worker.get(AuditLine::path(id)), "I have read this audit"));
    CHECK(worker.post(AuditLine::path(id, "reading")).redirects_to(AuditLine::path(id)));
    CHECK_FALSE(owes(app, "worker", "read_audit"));
    CHECK(owes(app, "manager", "read_audit"));
    CHECK_FALSE(holds(worker.get(AuditLine::path(id)), "I have read this audit"));
}

TEST_CASE("a provisional grade becomes final by the daily work, after its last day and not on it")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const run = [&](Date day) {
        app.database().write([&](db::Transaction& tx) { return store::make_final(tx, day, app.now()); });
    };
    run(*Date::of(2026, 11, 30));
    CHECK(audit_of(app, id).state == State::submitted);
    run(*Date::of(2026, 12, 1));
    CHECK(audit_of(app, id).state == State::final_);
    CHECK_FALSE(owes(app, "manager", "read_audit"));
    CHECK_FALSE(holds(app.as("worker").get(AuditLine::path(id)), "Provisional"));
}

TEST_CASE("[BAR-100][D-30] a limited grade is refused above the cap, and the head of service is asked to read it the "
          "same day")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    line.grade_own_practice(id);
    line.record_all(id, "inadequate");
    auto officer = app.as("qa_officer");
    auto const refused
        = line.save(officer, AuditLine::path(id, "overall"), {{"grade", "good"}, {"reason", "kept my words"}});
    CHECK(refused.status == 422);
    CHECK(holds(refused, "limited by safety"));
    CHECK(holds(refused, "kept my words"));
    line.save(officer, AuditLine::path(id, "overall"), {{"grade", "requires_improvement"}, {"reason", "with reasons"}});
    CHECK_MESSAGE(line.submit(id).status == 422, "every domain is graded lower than the whole");
    CHECK(line.overrule(id).status == 303);
    CHECK(line.submit(id).status == 303);
    CHECK(audit_of(app, id).limited_by_safety);
    CHECK(owes(app, "head", "read_limited_audit"));
    CHECK_FALSE(owes(app, "other_head", "read_limited_audit"));
}

} // namespace gt::audits
