#include "audits/cycle/store.hpp"
#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using cycle::StepKind;
using cycle::StepState;
using testing::AuditLine;
using testing::cycle_of;
using testing::field_in;
using testing::holds;
using testing::owed;
using testing::TestApp;

std::vector<StepKind> kinds_of(cycle::Cycle const& cycle)
{
    std::vector<StepKind> kinds;
    for (auto const& step : cycle.steps) kinds.push_back(step.step.kind);
    return kinds;
}

std::string first_domain(TestApp& app, AuditId id)
{
    auto reader = app.database().read();
    auto const audit = *store::find(reader, id);
    auto const framework = app.house().get<framework::Shelf>().on(reader, audit.tool_day);
    return framework->tool_on(audit.tool_key, audit.tool_day)->domains().front()->key;
}

/// A submitted audit of that overall grade, through its pages.
AuditId submitted(AuditLine& line, TestApp& app, AuditId id, std::string const& grade)
{
    line.grade_own_practice(id);
    line.record_all(id, grade);
    auto officer = app.as("qa_officer");
    line.save(officer, AuditLine::path(id, "overall"), {{"grade", grade}, {"reason", "On the whole"}});
    REQUIRE(line.submit(id).status == 303);
    return id;
}

/// The first auditor begins the re-audit that waits, and it is submitted with that grade.
AuditId audited_again(AuditLine& line, TestApp& app, AuditId first, std::string const& grade)
{
    auto const steps = cycle_of(app, first).steps;
    auto const step = std::ranges::find_if(
        steps, [](auto const& one) { return one.step.kind == StepKind::re_audit && one.state == StepState::open; });
    REQUIRE(step != steps.end());
    auto const path = AuditLine::path(first, "cycle/" + std::to_string(step->position) + "/re-audit");
    auto officer = app.as("qa_officer");
    REQUIRE(officer.post(path, {{"auditor", app.person("qa_officer").text()}}).status == 303);
    return submitted(line, app, *cycle_of(app, first).step_at(step->position)->reaudit, grade);
}

} // namespace

TEST_CASE("[BAR-30][BAR-41][BAR-42][BAR-44] a submitted audit begins its cycle: review in month 2, the same auditor in "
          "month 3")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const cycle = cycle_of(app, id);
    CHECK(kinds_of(cycle) == std::vector{StepKind::action_review, StepKind::re_audit});
    CHECK(cycle.steps[0].step.due == *Date::of(2026, 12, 31));
    CHECK(cycle.steps[1].step.due == *Date::of(2027, 1, 29));
    CHECK(owed(app, "manager", "cycle_action_review") == 1);
    CHECK(owed(app, "qa_officer", "cycle_re_audit") == 1);

    auto manager = app.as("manager");
    CHECK(holds(manager.get(AuditLine::path(id)), "What follows this audit"));
    CHECK(holds(manager.get("/audits/cycles"), "C100"));
    auto const path = AuditLine::path(id, "cycle");
    CHECK(holds(manager.get(path), "Review the actions"));
    auto const empty = manager.post(path + "/1", {{"words-1", ""}, {"done_on", "24 November 2027"}});
    CHECK(empty.status == 422);
    auto const early = manager.post(path + "/1", {{"words-1", "Kept words"}, {"done_on", "24 November 2027"}});
    CHECK(early.status == 422);
    CHECK(holds(early, "Kept words"));
    CHECK(manager.post(path + "/1", {{"words-1", "Both actions are done"}, {"done_on", "23 November 2026"}})
              .redirects_to(path));
    CHECK(owed(app, "manager", "cycle_action_review") == 0);
    CHECK(holds(app.as("worker").get(path), "Both actions are done"));
    CHECK(manager.post(path + "/1", {{"words-1", "Again"}, {"done_on", "23 November 2026"}}).status == 409);
}

TEST_CASE("[BAR-43][BAR-45] inadequate asks for the 4R meeting; inadequate again goes to the head of service")
{
    TestApp app;
    AuditLine line{app};
    auto const id = submitted(line, app, line.allocate(), "inadequate");
    CHECK(owed(app, "manager", "cycle_four_r") == 1);
    auto const path = AuditLine::path(id, "cycle");
    auto manager = app.as("manager");
    auto const meeting = manager.get(path);
    for (auto const* heading : {"Reflect", "Review", "Respond", "Re-audit"}) CHECK(holds(meeting, heading));
    auto const held = manager.post(path + "/2",
        {{"words-1", "What we saw"}, {"words-2", "Why"}, {"words-3", "What changes"}, {"words-4", "In January"},
            {"done_on", "23 November 2026"}});
    CHECK(held.redirects_to(path));
    CHECK(holds(manager.get(path), "Reflect: What we saw"));

    app.set_day(*Date::of(2027, 1, 20));
    audited_again(line, app, id, "inadequate");
    CHECK(kinds_of(cycle_of(app, id))
        == std::vector{
            StepKind::action_review, StepKind::four_r, StepKind::re_audit, StepKind::escalation, StepKind::re_audit});
    CHECK(owed(app, "head", "cycle_escalation") == 1);
    CHECK(app.as("manager").post(path + "/4", {{"words-1", "Mine?"}, {"done_on", "20 January 2027"}}).status == 403);
    CHECK(app.as("head")
              .post(path + "/4", {{"words-1", "A second worker joins"}, {"done_on", "20 January 2027"}})
              .redirects_to(path));
}

TEST_CASE("[BAR-46][BAR-47] tracking ends with a Good re-audit, and best practice is shared")
{
    TestApp app;
    AuditLine line{app};
    auto const id = submitted(line, app, line.allocate(), "requires_improvement");
    app.set_day(*Date::of(2027, 1, 20));
    auto const again = audited_again(line, app, id, "good");
    auto const cycle = cycle_of(app, id);
    CHECK(cycle.state == cycle::CycleState::met);
    CHECK(cycle.ended_on == *Date::of(2027, 1, 20));
    CHECK(kinds_of(cycle).back() == StepKind::best_practice);
    CHECK(holds(app.as("manager").get(AuditLine::path(id, "cycle")), AuditLine::path(again)));
    auto const last = std::to_string(cycle.steps.back().position);
    CHECK(app.as("manager")
              .post(AuditLine::path(id, "cycle/" + last),
                  {{"words-1", "Plans are written with the child"}, {"done_on", "20 January 2027"}})
              .status
        == 303);
    auto reader = app.database().read();
    auto const point = reader.one("SELECT title, words, audience_id FROM learning_points");
    REQUIRE(point);
    CHECK(point->text("words") == "Plans are written with the child");
    CHECK(point->get<staff::TeamId>("audience_id") == app.team("Help")); // the other teams of its area
    CHECK_FALSE(cycle::find(reader, again)); // a re-audit begins no cycle of its own
}

TEST_CASE("[BAR-44] another than the first auditor audits again only with a reason, which is shown")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const path = AuditLine::path(id, "cycle");
    auto const post = [&](std::string_view person, std::string_view auditor, std::string const& because) {
        return app.as(person).post(
            path + "/2/re-audit", {{"auditor", app.person(auditor).text()}, {"because", because}});
    };
    CHECK(post("manager", "qa_manager", "I say so").status == 403);
    CHECK(post("qa_manager", "qa_manager", "").status == 422);
    CHECK(post("qa_manager", "manager", "They know the case").status == 422); // not independent
    CHECK(post("qa_manager", "qa_manager", "On leave until March").redirects_to(path));
    CHECK(owed(app, "qa_officer", "cycle_re_audit") == 0);
    CHECK(holds(app.as("manager").get(path), "On leave until March"));
    CHECK(post("qa_manager", "qa_manager", "Twice").status == 409);
}

TEST_CASE("[BAR-44] S2: a re-audit shows last time beside this time, carried over until it is judged again")
{
    TestApp app;
    AuditLine line{app};
    auto const first = submitted(line, app, line.allocate(), "requires_improvement");
    app.set_day(*Date::of(2027, 1, 20));
    auto const step = *cycle_of(app, first).step_at(2);
    auto officer = app.as("qa_officer");
    REQUIRE(
        officer.post(AuditLine::path(first, "cycle/2/re-audit"), {{"auditor", app.person("qa_officer").text()}}).status
        == 303);
    auto const again = *cycle_of(app, first).step_at(step.position)->reaudit;
    auto const link = AuditLine::path(again, "sections/" + first_domain(app, again));
    auto const before = officer.get(link);
    CHECK(holds(before, "Last time, 23 November 2026"));
    CHECK(holds(before, "auditor&#39;s reason for"));
    CHECK(holds(before, "Carried over from last time"));
    line.grade_own_practice(again);
    line.record_all(again, "good");
    CHECK(holds(officer.get(link), "Last time, 23 November 2026"));
    CHECK_FALSE(holds(officer.get(link), "Carried over from last time"));
}

TEST_CASE("a case that is closed ends its cycle, counted apart from Good, and nobody owes a step any more")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    app.database().write([&](db::Transaction& tx) {
        auto const audit = *store::find(tx, id);
        tx.run("UPDATE cases SET is_open = 0, closed_on = :day WHERE id = :id",
            {{"day", *Date::of(2027, 1, 5)}, {"id", audit.case_id}});
    });
    app.set_day(*Date::of(2027, 1, 6));
    auto const work = [&] {
        app.database().write([&](db::Transaction& tx) {
            cycle::catch_up(tx, app.house().get<framework::Shelf>(), app.today(), app.now());
        });
    };
    work();
    auto const once = cycle_of(app, id);
    CHECK(once.state == cycle::CycleState::case_closed);
    CHECK(once.ended_on == *Date::of(2027, 1, 5));
    CHECK(owed(app, "manager", "cycle_action_review") == 0);
    CHECK(owed(app, "qa_officer", "cycle_re_audit") == 0);
    work(); // a second time in the same day
    CHECK(cycle_of(app, id).ended_on == once.ended_on);
    CHECK(app.history_of({"cycle", id.number}).back().verb == "took the cycle on");
}

TEST_CASE("the day's work begins the cycles that nobody has begun, once")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    app.database().write([&](db::Transaction& tx) {
        tx.run("DELETE FROM cycle_steps WHERE audit_id = :id", {{"id", id}});
        tx.run("DELETE FROM cycles WHERE audit_id = :id", {{"id", id}});
    });
    for (int i = 0; i < 2; ++i)
        app.database().write([&](db::Transaction& tx) {
            cycle::catch_up(tx, app.house().get<framework::Shelf>(), app.today(), app.now());
        });
    CHECK(cycle_of(app, id).steps.size() == 2);
}

} // namespace gt::audits
