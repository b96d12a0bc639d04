#include "audits/moderation/store.hpp"
#include "audits/register/store.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "platform/history/verification.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::audit_of;
using testing::AuditLine;
using testing::holds;
using testing::TestApp;

bool owes(TestApp& app, staff::PersonId person, std::string_view kind)
{
    auto snapshot = app.database().read();
    auto const owed = staff::owed_by(snapshot, person);
    return std::ranges::any_of(owed, [&](staff::Due const& due) { return due.kind == kind; });
}

/// Submitted with this grade throughout, and its overall.
AuditId submitted_as(TestApp& app, std::string const& grade, std::string const& auditor = "qa_officer",
    testing::PlannedCase const& plan = {"C100"})
{
    AuditLine line{app};
    auto const id = line.allocate(auditor, plan);
    line.grade_own_practice(id);
    line.record_all(id, grade, auditor);
    auto visitor = app.as(auditor);
    line.save(visitor, AuditLine::path(id, "overall"), {{"grade", grade}, {"reason", "reason for the whole"}});
    line.overrule(id, auditor);
    REQUIRE(line.submit(id, auditor).status == 303);
    return id;
}

staff::PersonId hire(TestApp& app, std::string const& role, std::string_view team, std::string const& name)
{
    history::Act const act{0, app.now(), "prepared for tests"};
    staff::StaffMember const member{
        staff::PersonId::make(), name, name.substr(0, 3) + "@northvale.example", role, {*Date::of(2020, 1, 1)}};
    app.database().write([&](db::Transaction& tx) {
        REQUIRE(staff::store::add_person(tx, member, act));
        REQUIRE(staff::store::grant(
            tx, {staff::GrantId::make(), member.id, role, "", app.team(team), "", member.period}, act));
    });
    return member.id;
}

std::string bench_of(AuditId id) { return AuditLine::path(id, "moderation"); }

http::Fields judgement(std::string const& overall_grade, std::string const& why, std::string const& reasons)
{
    http::Fields form{{"grade-overall", overall_grade}, {"why-overall", why}, {"reasons", reasons},
        {"to_auditor", "Warm words for the family"}};
    for (auto const& question : moderation::questions()) form.add("answer-" + std::string{question.key}, "yes");
    return form;
}

} // namespace

TEST_CASE("every inadequate and every outstanding audit is moderated within the pack's working days; a good one is not")
{
    TestApp app;
    auto const good = submitted_as(app, "good");
    CHECK(app.as("qa_manager").get(bench_of(good)).status == 404);
    for (auto const& [grade, number] : {std::pair{"inadequate", "C101"}, {"outstanding", "C102"}}) {
        auto const id = submitted_as(app, grade, "qa_officer", {number});
        CHECK(owes(app, app.person("qa_manager"), "moderate_audit"));
        auto const queue = app.as("qa_manager").get("/audits/moderation");
        CHECK(holds(queue, number));
        CHECK(holds(queue, "30 November 2026")); // five working days after Monday 23 November
        CHECK(holds(app.as("worker").get(AuditLine::path(id)), "being moderated"));
    }
}

TEST_CASE("[LEI18-03] a moderator judges the audit too, and a changed grade is reported from then on; all grades stay")
{
    TestApp app;
    auto const id = submitted_as(app, "outstanding");
    auto manager = app.as("qa_manager");
    auto const unreasoned = manager.post(bench_of(id), judgement("good", "", "It is good work"));
    CHECK(unreasoned.status == 422);
    CHECK(holds(unreasoned, "select why you change the grade"));
    CHECK(holds(unreasoned, "It is good work"));
    CHECK(manager.post(bench_of(id), {{"grade-overall", "outstanding"}}).status == 422);
    app.set_clock(app.now().plus_seconds(1800));
    CHECK(manager.post(bench_of(id), judgement("good", "child_not_weighed", "Nobody asked the child"))
              .redirects_to(bench_of(id)));
    CHECK(manager.post(bench_of(id), judgement("good", "slip", "again")).redirects_to(bench_of(id)));
    CHECK_FALSE(owes(app, app.person("qa_manager"), "moderate_audit"));

    for (auto const* person : {"worker", "manager", "qa_officer"}) {
        auto const page = app.as(person).get(bench_of(id));
        CHECK(holds(page, "Grade changed"));
        CHECK(holds(page, "Nobody asked the child"));
        CHECK(holds(page, "reason for the whole"));
        CHECK(owes(app, app.person("worker"), "read_moderation"));
        // How the audit itself was judged is between the auditor and whoever moderates.
        CHECK(holds(page, "Warm words for the family") == (std::string_view{person} == "qa_officer"));
    }
    CHECK(audit_of(app, id).overall_grade == "outstanding");
    std::string const figure = "/reports/head-of-service-monthly/audits?from=2026-11-01&to=2026-11-30&grade=good";
    CHECK(holds(app.as("head").get(figure), "C100"));
    CHECK_FALSE(holds(app.as("head").get(figure + "&as_at=2026-11-23T09:10:00Z"), "C100"));
    auto const verified = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(verified == 0);
}

TEST_CASE("[D-30] a moderator cannot lift the grade of the whole above the cap that an unsafe child sets")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    line.grade_own_practice(id);
    line.record_all(id, "inadequate");
    auto officer = app.as("qa_officer");
    line.save(officer, AuditLine::path(id, "overall"), {{"grade", "inadequate"}, {"reason", "with reasons"}});
    line.overrule(id);
    REQUIRE(line.submit(id).status == 303);
    auto const refused = app.as("qa_manager").post(bench_of(id), judgement("good", "evidence_weighed", "I think so"));
    CHECK(refused.status == 422);
    CHECK(holds(refused, "limited by safety"));
}

TEST_CASE(
    "a worker who disagrees sends the grade to moderation; both grades stay, and the audit waits for it to be final")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto worker = app.as("worker");
    CHECK(worker.post(AuditLine::path(id, "disagreement"), {{"grade", "outstanding"}}).status == 422);
    http::Fields const disagreement{{"grade", "outstanding"}, {"reasons", "The family says so"}};
    CHECK(worker.post(AuditLine::path(id, "disagreement"), disagreement).status == 303);
    CHECK(worker.post(AuditLine::path(id, "disagreement"), disagreement).status == 303);
    auto const page = app.as("qa_manager").get(bench_of(id));
    CHECK(holds(page, "The family says so"));
    CHECK(holds(page, "They would give: Outstanding"));

    app.set_day(*Date::of(2026, 12, 2));
    auto const run = [&] {
        app.database().write([&](db::Transaction& tx) { return store::make_final(tx, app.today(), app.now()); });
    };
    run();
    CHECK(audit_of(app, id).state == State::submitted);
    CHECK(app.as("qa_manager").post(bench_of(id), judgement("good", "", "")).status == 422); // reasons are owed
    CHECK(app.as("qa_manager").post(bench_of(id), judgement("good", "", "The child was not seen alone")).status == 303);
    auto const outcome = app.as("worker").get(bench_of(id));
    CHECK(holds(outcome, "The child was not seen alone"));
    CHECK(holds(outcome, "The auditor&#39;s grade stands"));
    run();
    CHECK(audit_of(app, id).state == State::final_);
}

TEST_CASE("nobody moderates their own audit or work, the work of a team they answer for, or what they moderated before")
{
    TestApp app;
    auto const moderating_manager = hire(app, "qa_manager", "Northvale", "Una Manages");
    AuditLine line{app};
    auto const id = line.submitted();
    app.as("worker").post(AuditLine::path(id, "disagreement"), {{"reasons", "I see it otherwise"}});
    auto const bar = [&](staff::PersonId person) {
        auto snapshot = app.database().read();
        auto const audit = *store::find(snapshot, id);
        return moderation::bar_to_moderating(person, audit, moderation::part_in(snapshot, person, audit, app.today()));
    };
    CHECK(bar(app.person("qa_officer")) == "They did the audit");
    CHECK(bar(app.person("worker")) == "The audit is of their own work");
    for (auto const* in_line : {"manager", "head"})
        CHECK(bar(app.person(in_line)) == "They answer for the practice of this team");
    CHECK(bar(app.person("qa_manager")).empty());
    CHECK(app.as("manager").post(bench_of(id), judgement("good", "", "mine")).status == 403);
    CHECK(app.as("qa_officer").post(bench_of(id), judgement("good", "", "mine")).status == 403);

    CHECK(app.as("qa_manager").post(bench_of(id), judgement("good", "", "It stands")).status == 303);
    // Somebody else disagrees after that: another moderator looks at it.
    app.as("manager").post(AuditLine::path(id, "disagreement"), {{"reasons", "So do I"}});
    CHECK(bar(app.person("qa_manager")) == "They have moderated this audit before");
    CHECK_FALSE(owes(app, app.person("qa_manager"), "moderate_audit"));
    CHECK(owes(app, moderating_manager, "moderate_audit"));
    CHECK(app.as("qa_manager").post(bench_of(id), judgement("good", "", "again")).status == 403);
    CHECK(app.as(moderating_manager).post(bench_of(id), judgement("good", "", "It stands")).status == 303);
}

TEST_CASE("a second read and a moderation are never mixed: its second reader does not moderate it, and it is no pair")
{
    TestApp app;
    auto const reading_manager = hire(app, "qa_manager", "Northvale", "Rita Reads");
    auto const id = submitted_as(app, "outstanding");
    CHECK(owes(app, reading_manager, "moderate_audit"));
    AuditLine line{app};
    auto const second = line.draw_and_hand_out(id, reading_manager);
    // Until it is submitted, that there is anything to moderate would tell the grade.
    CHECK_FALSE(owes(app, reading_manager, "moderate_audit"));
    CHECK(app.as(reading_manager).get(bench_of(id)).status == 404);
    CHECK_FALSE(holds(app.as(reading_manager).get("/audits/moderation"), "C100"));
    line.read_again(second, "good", reading_manager);
    CHECK(app.as(reading_manager).post(bench_of(id), judgement("good", "slip", "mine")).status == 403);
    CHECK(app.as("qa_manager").get(AuditLine::path(second, "moderation")).status == 404);

    auto const consistency = "/audits/consistency.json?from=2026-11-01&to=2026-11-30";
    auto const before = app.as("qa_manager").get(consistency).body;
    CHECK(app.as("qa_manager").post(bench_of(id), judgement("good", "evidence_weighed", "It is good")).status == 303);
    CHECK(app.as("qa_manager").get(consistency).body == before);
}

TEST_CASE("the first audits after an auditor's training are moderated, as many as the pack says, and no later one")
{
    TestApp app;
    app.database().write([&](db::Transaction& tx) {
        REQUIRE(auditors::save(
            tx, {app.person("qa_officer"), app.today(), "auditors' course"}, {0, app.now(), "prepared for tests"}));
    });
    for (int i = 1; i <= 4; ++i) {
        app.set_clock(app.now().plus_seconds(60));
        auto const id = submitted_as(app, "good", "qa_officer", {"C20" + std::to_string(i)});
        CHECK((app.as("qa_manager").get(bench_of(id)).status == 200) == (i <= 3));
    }
}

} // namespace gt::audits
