#include "audits/hearing/store.hpp"
#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "platform/history/verification.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::audit_of;
using testing::AuditLine;
using testing::holds;
using testing::owes;
using testing::TestApp;

std::string hearing_of(AuditId id) { return AuditLine::path(id, "hearing"); }

http::Fields correction()
{
    return {{"as_written", "seen twice"}, {"as_asked", "seen four times"}, {"shown_by", "visits of May"}};
}

/// The correction that was asked for last.
std::string last_correction(TestApp& app)
{
    return std::to_string(app.database().read().one("SELECT max(id) AS id FROM audit_corrections")->number("id"));
}

void become_final_on(TestApp& app, Date day)
{
    app.database().write([&](db::Transaction& tx) { return store::make_final(tx, day, app.now()); });
}

} // namespace

TEST_CASE("a worker asks for a fact to be corrected; the auditor corrects it, and both texts stand on the audit")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto worker = app.as("worker");
    CHECK(holds(worker.get(AuditLine::path(id)), "Correct a fact"));
    auto const incomplete = worker.post(AuditLine::path(id, "corrections"), {{"as_written", "kept what I typed"}});
    CHECK(incomplete.status == 422);
    CHECK(holds(incomplete, "kept what I typed"));
    CHECK(worker.post(AuditLine::path(id, "corrections"), correction()).redirects_to(hearing_of(id)));
    CHECK(owes(app, "qa_officer", "answer_corrections"));

    auto officer = app.as("qa_officer");
    auto const answer = AuditLine::path(id, "corrections/" + last_correction(app));
    CHECK(holds(officer.get(AuditLine::path(id)), "Answer 1 correction asked for"));
    CHECK(officer.post(answer, {{"answer", "declined"}}).status == 422);
    CHECK(officer.post(answer, {{"answer", "accepted"}, {"corrected", "seen four times in May"}})
              .redirects_to(hearing_of(id)));
    CHECK_FALSE(owes(app, "qa_officer", "answer_corrections"));
    CHECK(officer.post(answer, {{"answer", "declined"}, {"reason", "later"}}).status == 409);
    for (auto const* person : {"worker", "manager", "qa_officer"}) {
        auto const page = app.as(person).get(AuditLine::path(id));
        CHECK(holds(page, "Facts corrected since"));
        CHECK(holds(page, "seen twice"));
        CHECK(holds(page, "seen four times in May"));
    }
    auto const verified = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(verified == 0);
}

TEST_CASE("a correction is declined only with a reason, which the worker reads; the audit's page stays as it was")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    app.as("manager").post(AuditLine::path(id, "corrections"), correction());
    auto const answer = AuditLine::path(id, "corrections/" + last_correction(app));
    CHECK(app.as("qa_officer")
              .post(answer, {{"answer", "declined"}, {"reason", "The record shows two"}})
              .redirects_to(hearing_of(id)));
    CHECK(holds(app.as("worker").get(hearing_of(id)), "The record shows two"));
    CHECK_FALSE(holds(app.as("worker").get(AuditLine::path(id)), "Facts corrected since"));
}

TEST_CASE("corrections are asked for until the last provisional day, and an unanswered one keeps the audit provisional")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    app.set_day(*Date::of(2026, 11, 30));
    CHECK(app.as("worker").post(AuditLine::path(id, "corrections"), correction()).status == 303);
    app.set_day(*Date::of(2026, 12, 1));
    CHECK(app.as("worker").post(AuditLine::path(id, "corrections"), correction()).status == 422);
    CHECK_FALSE(holds(app.as("worker").get(hearing_of(id)), "Ask for this correction"));
    become_final_on(app, app.today());
    CHECK(audit_of(app, id).state == State::submitted);
    CHECK(holds(app.as("worker").get(AuditLine::path(id)), "Provisional until what was asked is answered"));
    app.as("qa_officer")
        .post(AuditLine::path(id, "corrections/" + last_correction(app)),
            {{"answer", "declined"}, {"reason", "The record shows two"}});
    become_final_on(app, app.today());
    CHECK(audit_of(app, id).state == State::final_);
}

TEST_CASE("only worker and managers have a say; neither the auditor nor another QA officer, and nobody in a draft")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    CHECK(app.as("worker").get(hearing_of(id)).status == 404);
    CHECK(app.as("worker").post(AuditLine::path(id, "corrections"), correction()).status == 404);
    auto const submitted = [&] {
        line.grade_own_practice(id);
        line.record_all(id);
        auto officer = app.as("qa_officer");
        line.save(officer, AuditLine::path(id, "overall"), {{"grade", "good"}, {"reason", "Good"}});
        return line.submit(id).status;
    }();
    REQUIRE(submitted == 303);
    for (auto const* person : {"qa_officer", "qa_manager", "iro"})
        for (auto const* form : {"corrections", "disagreement", "feedback"})
            CHECK(app.as(person).post(AuditLine::path(id, form), correction()).status == 403);
    for (auto const* person : {"colleague", "other_manager", "other_worker"})
        CHECK(app.as(person).post(AuditLine::path(id, "corrections"), correction()).status == 404);
}

TEST_CASE("worker and manager tell the auditor once how the audit was; auditor and QA manager read it, others do not")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const form = [](std::string const& words) {
        return http::Fields{{"useful", "yes"}, {"heard", "in_part"}, {"words", words}};
    };
    CHECK(app.as("worker").post(AuditLine::path(id, "feedback"), {{"words", "kept"}}).status == 422);
    CHECK(app.as("worker").post(AuditLine::path(id, "feedback"), form("Warm and fair")).status == 303);
    CHECK(app.as("worker").post(AuditLine::path(id, "feedback"), form("Once more")).status == 409);
    for (auto const* person : {"qa_officer", "qa_manager", "worker"})
        CHECK(holds(app.as(person).get(hearing_of(id)), "Warm and fair"));
    for (auto const* person : {"manager", "head", "iro"})
        CHECK_FALSE(holds(app.as(person).get(hearing_of(id)), "Warm and fair"));
    // One voice is no figure.
    auto const own = "/audits/auditors/" + app.person("qa_officer").text();
    CHECK(holds(app.as("qa_officer").get(own), "Too little to say"));
}

TEST_CASE("each worker sees who has looked at the audit of their work, and nobody else is shown that")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    CHECK(holds(app.as("worker").get(AuditLine::path(id)), "Nobody but you has opened it"));
    app.as("head").get(AuditLine::path(id));
    auto const page = app.as("worker").get(AuditLine::path(id));
    CHECK(holds(page, "Who has looked at this audit of your work"));
    CHECK(holds(page, app.loaded("head").name));
    CHECK_FALSE(holds(app.as("manager").get(AuditLine::path(id)), "Who has looked"));
}

} // namespace gt::audits
