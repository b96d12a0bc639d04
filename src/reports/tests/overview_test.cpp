#include "audits/testing/audit_line.hpp"
#include "cases/testing/restricted_case.hpp"
#include "framework/overview.hpp"
#include "improvement/steering/steering.hpp"

#include <doctest/doctest.h>

namespace gt::reports {

namespace {

using testing::holds;
using testing::TestApp;

/// An action of that team, entered by its manager and due in two weeks.
void enter_action(TestApp& app, std::string const& manager, std::string const& worker, std::string const& team)
{
    auto const answer = app.as(manager).post("/actions",
        {{"team", app.team(team).text()}, {"source", "entered_supervision"}, {"words", "Visits are late"},
            {"what", "Plan the visits of " + team}, {"owner", app.person(worker).text()},
            {"due_on", "within 2 weeks"}});
    REQUIRE_MESSAGE(answer.status == 303, answer.body);
}

/// What the person's overview says of that figure; -1 when it is not among theirs.
int figure(TestApp& app, std::string_view person, std::string const& key)
{
    auto const body = app.as(person).get("/reports/overview").body;
    auto const link = body.find("/reports/overview/" + key + "\"");
    if (link == std::string::npos) return -1;
    return std::stoi(body.substr(body.find('>', link) + 1));
}

} // namespace

TEST_CASE("every figure that a framework can choose is counted, and every one that is counted can be chosen")
{
    TestApp app;
    auto const& figures = app.house().get<improvement::SteeringFigures>();
    CHECK(figures.size() == framework::overview_figures.size());
    for (auto const key : framework::overview_figures)
        CHECK_MESSAGE(std::ranges::find(figures, key, &improvement::SteeringFigure::key) != figures.end(), key);
}

TEST_CASE("who steers sees the figures that the framework chooses for their role, of their own teams, opening to rows")
{
    TestApp app;
    enter_action(app, "manager", "worker", "Alder");
    enter_action(app, "other_manager", "other_worker", "Birch");
    CHECK(figure(app, "manager", "overdue_actions") == 0);
    app.set_day(app.today().plus_days(30));
    CHECK(figure(app, "manager", "overdue_actions") == 1);
    CHECK(figure(app, "head", "overdue_actions") == 2);
    CHECK(figure(app, "manager", "closed_before_good") == -1);
    CHECK(figure(app, "qa_manager", "closed_before_good") == 0);
    auto const rows = app.as("manager").get("/reports/overview/overdue_actions");
    CHECK(holds(rows, "Plan the visits of Alder"));
    CHECK_FALSE(holds(rows, "Plan the visits of Birch"));
    CHECK_FALSE(holds(rows, "Birch Team"));
    CHECK(app.as("manager").get("/reports/overview/nonsense").status == 404);
    CHECK(app.as("worker").get("/reports/overview").status == 403);
}

TEST_CASE("[D-29] a director sees how many there are in each team and none of the rows that name a case or a worker")
{
    TestApp app;
    enter_action(app, "manager", "worker", "Alder");
    enter_action(app, "other_manager", "other_worker", "Birch");
    app.set_day(app.today().plus_days(30));
    CHECK(figure(app, "director", "overdue_actions") == 2);
    auto const rows = app.as("director").get("/reports/overview/overdue_actions");
    CHECK(holds(rows, "2 are counted here and not listed"));
    CHECK(holds(rows, "Alder Team"));
    CHECK_FALSE(holds(rows, "Plan the visits"));
}

TEST_CASE("a restricted case is in no figure of those who are not named for it")
{
    TestApp app;
    testing::AuditLine{app}.submitted();
    app.set_day(app.today().plus_days(40));
    auto const before = figure(app, "head", "overdue_actions");
    CHECK(before > 0);
    testing::restrict_every_case(app);
    CHECK(figure(app, "head", "overdue_actions") == 0);
}

} // namespace gt::reports
