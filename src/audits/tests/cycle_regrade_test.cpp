#include "audits/cycle/store.hpp"
#include "audits/moderation/moderation.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "platform/history/verification.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

// The cycle follows the grade that is reported: what was agreed last, by whichever way (docs/second-reads.md).
namespace gt::audits {

namespace {

using cycle::StepKind;
using cycle::StepState;
using testing::AuditLine;
using testing::cycle_of;
using testing::holds;
using testing::owed;
using testing::TestApp;

using Steps = std::vector<std::pair<StepKind, StepState>>;

Steps steps_in(cycle::Cycle const& cycle)
{
    Steps steps;
    for (auto const& step : cycle.steps) steps.emplace_back(step.step.kind, step.state);
    return steps;
}

/// The worker disagrees, and the QA manager gives the whole another grade.
void regrade(TestApp& app, AuditId id, std::string const& grade)
{
    REQUIRE(app.as("worker")
                .post(AuditLine::path(id, "disagreement"), {{"grade", grade}, {"reasons", "The record says so"}})
                .status
        == 303);
    app.set_clock(app.now().plus_seconds(600));
    http::Fields form{
        {"grade-overall", grade}, {"why-overall", "evidence_missed"}, {"reasons", "Something was overlooked"}};
    for (auto const& question : moderation::questions()) form.add("answer-" + std::string{question.key}, "yes");
    REQUIRE(app.as("qa_manager").post(AuditLine::path(id, "moderation"), form).status == 303);
}

/// The first auditor's re-audit that waits, graded so.
AuditId graded_anew(AuditLine& line, TestApp& app, AuditId first, std::string const& grade)
{
    int position = 0;
    for (auto const& step : cycle_of(app, first).steps)
        if (step.step.kind == StepKind::re_audit && step.state == StepState::open) position = step.position;
    auto officer = app.as("qa_officer");
    auto const path = AuditLine::path(first, "cycle/" + std::to_string(position) + "/re-audit");
    REQUIRE(officer.post(path, {{"auditor", app.person("qa_officer").text()}}).status == 303);
    auto const id = *cycle_of(app, first).step_at(position)->reaudit;
    line.grade_own_practice(id);
    line.record_all(id, grade);
    line.save(officer, AuditLine::path(id, "overall"), {{"grade", grade}, {"reason", "On the whole"}});
    line.overrule(id);
    REQUIRE(line.submit(id).status == 303);
    return id;
}

void check_history(TestApp& app)
{
    auto const broken = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(broken == 0);
}

} // namespace

TEST_CASE("[BAR-43] an audit that moderation finds inadequate has its 4R meeting; once it is Good again it needs none")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    CHECK(owed(app, "manager", "cycle_four_r") == 0);
    regrade(app, id, "inadequate");
    CHECK(steps_in(cycle_of(app, id))
        == Steps{{StepKind::action_review, StepState::open}, {StepKind::re_audit, StepState::open},
            {StepKind::four_r, StepState::open}});
    CHECK(owed(app, "manager", "cycle_four_r") == 1);
    CHECK(owed(app, "qa_officer", "cycle_re_audit") == 1);
    auto const page = app.as("manager").get(AuditLine::path(id, "cycle"));
    CHECK(holds(page, "Reported grade"));
    CHECK(holds(page, "Inadequate"));
    check_history(app);
}

TEST_CASE("[BAR-45][BAR-46] a re-audit that is not Good after all is tracked on; reports as at an earlier time stay")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    app.set_day(*Date::of(2027, 1, 20));
    auto const again = graded_anew(line, app, first, "good");
    CHECK(cycle_of(app, first).state == cycle::CycleState::met);
    CHECK(owed(app, "manager", "cycle_best_practice") == 1);
    app.set_clock(app.now().plus_seconds(600));
    auto const report = "/reports/re-audit-monthly.csv?from=2027-01-01&to=2027-01-31&as_at=" + app.now().iso();
    auto const before = app.as("qa_manager").get(report).body;
    app.set_clock(app.now().plus_seconds(600));

    regrade(app, again, "requires_improvement");
    auto const cycle = cycle_of(app, first);
    CHECK(cycle.state == cycle::CycleState::tracking);
    CHECK_FALSE(cycle.ended_on);
    CHECK(steps_in(cycle)
        == Steps{{StepKind::action_review, StepState::open}, {StepKind::re_audit, StepState::done},
            {StepKind::best_practice, StepState::dropped}, {StepKind::re_audit, StepState::open}});
    CHECK(cycle.steps.back().step.due == *Date::of(2027, 2, 26));
    CHECK(owed(app, "manager", "cycle_best_practice") == 0);
    CHECK(owed(app, "qa_officer", "cycle_re_audit") == 1);
    CHECK(holds(app.as("manager").get(AuditLine::path(first, "cycle")), "another grade was agreed"));
    CHECK(app.as("qa_manager").get(report).body == before);
    auto const now = "/reports/re-audit-monthly.csv?from=2027-01-01&to=2027-01-31&as_at=" + app.now().iso();
    CHECK(app.as("qa_manager").get(now).body != before);
    check_history(app);
}

TEST_CASE("a cycle whose case has closed stays as it ended, whatever is agreed later")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE cases SET is_open = 0, closed_on = :day WHERE number = 'C100'", {{"day", app.today()}});
        cycle::catch_up(tx, app.house().get<framework::Shelf>(), app.today(), app.now());
    });
    auto const before = steps_in(cycle_of(app, id));
    regrade(app, id, "inadequate");
    CHECK(cycle_of(app, id).state == cycle::CycleState::case_closed);
    CHECK(steps_in(cycle_of(app, id)) == before);
}

} // namespace gt::audits
