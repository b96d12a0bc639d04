#include "audits/calibration/store.hpp"
#include "audits/testing/audit_line.hpp"
#include "platform/history/verification.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::AuditLine;
using testing::holds;
using testing::TestApp;

constexpr std::string_view words_of_the_case = "A family of three moved twice in a year";

/// Who checks and approves: whoever set the exercise may not.
staff::PersonId hire_safeguarding_manager(TestApp& app)
{
    history::Act const act{0, app.now(), "prepared for tests"};
    staff::StaffMember const member{
        staff::PersonId::make(), "Sam Safeguards", "sam@northvale.example", "Manager", {*Date::of(2020, 1, 1)}};
    app.database().write([&](db::Transaction& tx) {
        REQUIRE(staff::store::add_person(tx, member, act));
        REQUIRE(staff::store::grant(tx,
            {staff::GrantId::make(), member.id, "safeguarding_manager", "", app.team("Northvale"), "", member.period},
            act));
    });
    return member.id;
}

http::Fields exercise(TestApp& app)
{
    return {{"title", "Two moves"}, {"case_text", std::string{words_of_the_case}}, {"domain", "risk_and_safety"},
        {"closes_on", "7 December 2026"}, {"grader", app.person("qa_officer").text()},
        {"grader", app.person("iro").text()}};
}

bool owes_a_grade(TestApp& app, std::string_view person)
{
    auto snapshot = app.database().read();
    auto const owed = staff::owed_by(snapshot, app.person(person));
    return std::ranges::any_of(owed, [](staff::Due const& due) { return due.kind == "grade_calibration"; });
}

/// Set by the QA manager and checked by somebody else; its address.
std::string being_graded(TestApp& app, staff::PersonId checker)
{
    auto const set = app.as("qa_manager").post("/audits/calibration", exercise(app));
    REQUIRE(set.status == 303);
    auto const path = set.header("Location");
    REQUIRE(app.as(checker).post(path + "/check").redirects_to(path));
    return path;
}

} // namespace

TEST_CASE("a calibration case is graded only once somebody else than its writer has found it anonymous")
{
    TestApp app;
    auto const checker = hire_safeguarding_manager(app);
    auto form = exercise(app);
    form.add("closes_on", "7 December 2025");
    auto const late = app.as("qa_manager").post("/audits/calibration", form);
    CHECK(late.status == 422);
    CHECK(holds(late, words_of_the_case));
    auto const set = app.as("qa_manager").post("/audits/calibration", exercise(app));
    auto const path = set.header("Location");
    CHECK(app.as("iro").get(path).status == 404);
    CHECK(app.as("qa_manager").post(path + "/check").status == 403);
    CHECK_FALSE(owes_a_grade(app, "iro"));
    CHECK(app.as(checker).post(path + "/check").redirects_to(path));
    CHECK(owes_a_grade(app, "iro"));
    CHECK(holds(app.as("iro").get(path), words_of_the_case));
    CHECK(app.as("manager").get(path).status == 404);
}

TEST_CASE("grades stay sealed, even from whoever set the exercise, until all have graded; then their spread is shown")
{
    TestApp app;
    auto const path = being_graded(app, hire_safeguarding_manager(app));
    auto iro = app.as("iro");
    CHECK(iro.post(path + "/grade", {{"grade", "good"}}).status == 422);
    CHECK(iro.post(path + "/grade", {{"grade", "good"}, {"reason", "sentinelofthegrader"}}).redirects_to(path));
    CHECK_FALSE(owes_a_grade(app, "iro"));
    CHECK(iro.post(path + "/grade", {{"grade", "inadequate"}, {"reason", "changed my mind"}}).status == 403);
    for (auto const* person : {"qa_officer", "qa_manager"})
        CHECK_FALSE(holds(app.as(person).get(path), "sentinelofthegrader"));
    CHECK(app.as("qa_manager").post(path + "/agreement", {{"grade", "good"}, {"words", "too early"}}).status == 409);
    app.as("qa_officer").post(path + "/grade", {{"grade", "inadequate"}, {"reason", "I saw danger"}});
    for (auto const* person : {"qa_officer", "qa_manager", "iro"}) {
        auto const page = app.as(person).get(path);
        CHECK(holds(page, "sentinelofthegrader"));
        CHECK(holds(page, "I saw danger"));
    }
    auto const verified = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(verified == 0);
}

TEST_CASE("after its last day an exercise is revealed with the grades that it has, and nobody owes one")
{
    TestApp app;
    auto const path = being_graded(app, hire_safeguarding_manager(app));
    app.as("iro").post(path + "/grade", {{"grade", "good"}, {"reason", "sentinelofthegrader"}});
    app.set_day(*Date::of(2026, 12, 7));
    CHECK_FALSE(holds(app.as("qa_manager").get(path), "sentinelofthegrader"));
    app.set_day(*Date::of(2026, 12, 8));
    CHECK(holds(app.as("qa_manager").get(path), "sentinelofthegrader"));
    CHECK(app.as("qa_officer").post(path + "/grade", {{"grade", "good"}, {"reason", "late"}}).status == 403);
    app.database().write([&](db::Transaction& tx) { calibration::close(tx, app.today()); });
    CHECK_FALSE(owes_a_grade(app, "qa_officer"));
}

TEST_CASE(
    "[BAR-99] an agreed grade that somebody else approves is an exemplar: in the library, and beside the guidance")
{
    TestApp app;
    auto const approver = hire_safeguarding_manager(app);
    auto const path = being_graded(app, approver);
    for (auto const* person : {"iro", "qa_officer"})
        app.as(person).post(path + "/grade", {{"grade", "good"}, {"reason", "the child was seen"}});
    auto manager = app.as("qa_manager");
    CHECK(manager.post(path + "/agreement", {{"grade", "good"}}).status == 422);
    CHECK(manager.post(path + "/agreement", {{"grade", "good"}, {"words", "Seen alone, and heard"}}).status == 303);
    CHECK_FALSE(holds(app.as("iro").get("/audits/exemplars"), words_of_the_case));
    CHECK(manager.post(path + "/approval").status == 403);
    CHECK(app.as(approver).post(path + "/approval").status == 303);

    CHECK(holds(app.as("iro").get("/audits/exemplars?domain=risk_and_safety&grade=good"), words_of_the_case));
    CHECK_FALSE(holds(app.as("iro").get("/audits/exemplars?grade=inadequate"), words_of_the_case));
    AuditLine line{app};
    auto const audit = line.allocate();
    auto officer = app.as("qa_officer");
    CHECK(holds(officer.get(AuditLine::path(audit, "sections/risk_and_safety")), "Seen alone, and heard"));
    CHECK_FALSE(holds(officer.get(AuditLine::path(audit, "sections/recording")), "Seen alone, and heard"));
}

} // namespace gt::audits
