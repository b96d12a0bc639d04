#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/testing/raised.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::improvement {

namespace {

using testing::AuditLine;
using testing::do_and_close;
using testing::field_in;
using testing::holds;
using testing::owes;
using testing::post_with_version;
using testing::raised_action;
using testing::reloaded;
using testing::run_jobs_on;
using testing::TestApp;

/// An action of Alder Team, entered by its manager.
ActionId entered(TestApp& app, std::string const& what, std::string const& due)
{
    auto const answer = app.as("manager").post("/actions",
        {{"team", app.team("Alder").text()}, {"source", "entered_supervision"}, {"words", "Visits are late"},
            {"what", what}, {"owner", app.person("worker").text()}, {"due_on", due}});
    REQUIRE_MESSAGE(answer.status == 303, answer.body);
    auto reader = app.database().read();
    for (auto const& one : store::list_visible(reader, app.loaded("manager"), app.today(), {}, 100))
        if (one.what == what) return one.id;
    FAIL("the action was not added");
    return {};
}

} // namespace

TEST_CASE("an action is added by hand, with where it comes from and a due date as written")
{
    TestApp app;
    auto const action = reloaded(app, entered(app, "Plan the visits of each week on Monday", "end of March"));
    CHECK(action.due_on == *Date::of(2027, 3, 31));
    CHECK(action.due_words == "end of March");
    CHECK(holds(app.as("worker").get("/actions/" + action.id.text()), "end of March (31 March 2027)"));
    CHECK(owes(app, "worker", "do_action"));

    http::Fields const form{{"team", app.team("Alder").text()}, {"source", "entered_supervision"},
        {"words", "Visits are late"}, {"what", "Plan them"}, {"owner", app.person("worker").text()}};
    auto late = form;
    late.add("due_on", "20 November 2026");
    auto const refused = app.as("manager").post("/actions", late);
    CHECK(refused.status == 422);
    CHECK(holds(refused, "must be today or in the future"));
    CHECK(holds(refused, "Visits are late"));
    auto elsewhere = form;
    elsewhere.add("due_on", "within 2 weeks");
    elsewhere.add("owner", app.person("other_worker").text());
    CHECK(app.as("manager").post("/actions", elsewhere).status == 422);
    auto unseen = form;
    unseen.add("due_on", "within 2 weeks");
    unseen.add("case_number", "no such number");
    CHECK(holds(app.as("manager").post("/actions", unseen), "no case of that number"));
}

TEST_CASE("an action cannot be due before what it answers was found")
{
    TestApp app;
    auto action = raised_action(app);
    action.id = ActionId::make();
    action.due_on = app.today().plus_days(-1);
    auto const refused = app.database().write([&](db::Transaction& tx) {
        return store::add(tx, action,
            {app.person("manager").number, Instant::in_london(app.today().plus_days(-3), 9), "added the action"});
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().message == "The action cannot be due before what it answers was found");
}

TEST_CASE("[YRK-A-25] progress, evidence in the case record and milestones stand with the action")
{
    TestApp app;
    auto const action = raised_action(app);
    auto const path = "/actions/" + action.id.text();
    auto worker = app.as("worker");
    CHECK(worker.post(path + "/entries", {{"kind", "note"}, {"note_words", ""}}).status == 422);
    CHECK(worker.post(path + "/entries", {{"kind", "note"}, {"note_words", "Rang him twice"}}).status == 303);
    CHECK(holds(worker.post(path + "/entries", {{"kind", "record"}, {"record_kind", "Case note"}}),
        "Enter the date of the record, or its number"));
    CHECK(holds(worker.post(path + "/entries",
                    {{"kind", "record"}, {"record_kind", "Case note"}, {"record_on", "24 December 2026"}}),
        "must be today or in the past"));
    CHECK(worker
              .post(path + "/entries",
                  {{"kind", "record"}, {"record_kind", "Case note"}, {"record_on", "23 November 2026"},
                      {"record_ref", "N-4711"}, {"record_words", "He says that he will come"}})
              .status
        == 303);
    CHECK(holds(worker.post(path + "/milestones", {{"milestone", "Invited"}, {"milestone_due", "end of March"}}),
        "A milestone lies before the action is due"));
    CHECK(
        worker.post(path + "/milestones", {{"milestone", "Invited"}, {"milestone_due", "within 3 working days"}}).status
        == 303);
    auto const page = app.as("manager").get(path);
    for (auto const* words : {"Rang him twice", "Case note of 23 November 2026, number N-4711", "He says that he will",
             "Invited, by within 3 working days (26 November 2026)"})
        CHECK_MESSAGE(holds(page, words), words);
    CHECK(app.as("colleague").post(path + "/entries", {{"kind", "note"}, {"note_words", "Not mine"}}).status == 404);
}

TEST_CASE("[YRK-A-25] what was done, is late and was stopped are told apart, in the lists, on the page and in the file")
{
    TestApp app;
    auto const done = "/actions/" + entered(app, "Invite the grandmother", "end of March").text();
    auto const late = "/actions/" + entered(app, "Ask the school", "30 November 2026").text();
    auto const stopped = "/actions/" + entered(app, "Find a nursery", "30 November 2026").text();
    do_and_close(app, done);
    CHECK(app.as("worker").post(stopped + "/stop", {{"stop_reason", "Not mine"}}).status == 403);
    CHECK(holds(post_with_version(app, "manager", stopped, "/stop", {{"stop_reason", ""}}), "Enter why the action is"));
    CHECK(post_with_version(app, "manager", stopped, "/stop", {{"stop_reason", "They have moved away"}}).status == 303);
    app.set_day(*Date::of(2026, 12, 7));

    auto manager = app.as("manager");
    auto const lists = [&](std::string const& state, std::vector<std::string> const& wanted) {
        auto const page = manager.get("/actions?state=" + state);
        for (auto const* what : {"Invite the grandmother", "Ask the school", "Find a nursery"})
            CHECK_MESSAGE(
                holds(page, what) == (std::ranges::find(wanted, what) != wanted.end()), state << ": " << what);
    };
    lists("closed", {"Invite the grandmother"});
    lists("overdue", {"Ask the school"});
    lists("stopped", {"Find a nursery"});
    auto const page = manager.get(stopped);
    CHECK(holds(page, "They have moved away"));
    CHECK(holds(page, "Open this action again"));
    CHECK_FALSE(holds(page, "What is different")); // nobody is asked what a stopped one changed
    CHECK(holds(manager.get("/actions.csv?state="), ",Stopped,no,no,"));
    CHECK(post_with_version(app, "manager", stopped, "/reopening", {{"reason", "They came back"}}).status == 303);
    lists("overdue", {"Ask the school", "Find a nursery"});
}

TEST_CASE("several people own an action: each owes it, each can say it is done, none can check it")
{
    TestApp app;
    auto const action = raised_action(app);
    auto const path = "/actions/" + action.id.text();
    CHECK(app.as("colleague").get(path).status == 404);
    CHECK(post_with_version(app, "manager", path + "/plan", "",
        {{"owner", app.person("worker").text()}, {"also", app.person("colleague").text()},
            {"due", "end of next month"}})
              .redirects_to(path));
    auto const planned = reloaded(app, action.id);
    CHECK(planned.due_on == *Date::of(2026, 12, 31));
    CHECK(planned.is_owned_by(app.person("colleague")));
    CHECK(owes(app, "colleague", "do_action"));
    CHECK(post_with_version(app, "colleague", path, "/evidence", {{"evidence", "We met him together"}}).status == 303);
    CHECK_FALSE(owes(app, "worker", "do_action"));
    CHECK(reloaded(app, action.id).state == ActionState::done);
    CHECK_FALSE(owes(app, "worker", "check_action"));
}

TEST_CASE("an action that waits for another is at risk while that one is late, and none waits for itself")
{
    TestApp app;
    auto const first = entered(app, "Agree the budget", "within 2 weeks");
    auto const second = entered(app, "Order the beds", "within 3 weeks");
    auto const plan = [&](ActionId action, ActionId waits_for) {
        auto const current = reloaded(app, action);
        return post_with_version(app, "manager", "/actions/" + action.text() + "/plan", "",
            {{"owner", app.person("worker").text()}, {"due", current.due_words}, {"waits_for", waits_for.text()}});
    };
    CHECK(plan(second, first).status == 303);
    CHECK(holds(plan(first, second), "waits for this one already"));
    CHECK_FALSE(holds(app.as("manager").get("/actions?state=at_risk"), "Order the beds"));
    app.set_day(*Date::of(2026, 12, 8));
    CHECK(holds(app.as("manager").get("/actions?state=at_risk"), "Order the beds"));
    CHECK(holds(app.as("manager").get("/actions/" + second.text()), "At risk"));
}

TEST_CASE("an overdue action is told up the line: the manager after five working days, then the head of service")
{
    TestApp app;
    auto const action = raised_action(app); // due on Monday 7 December
    run_jobs_on(app, *Date::of(2026, 12, 11));
    CHECK_FALSE(owes(app, "manager", "overdue_action"));
    run_jobs_on(app, *Date::of(2026, 12, 14));
    CHECK(owes(app, "manager", "overdue_action"));
    CHECK_FALSE(owes(app, "worker", "overdue_action"));
    CHECK_FALSE(owes(app, "head", "overdue_action"));
    run_jobs_on(app, *Date::of(2026, 12, 21));
    CHECK(owes(app, "head", "overdue_action"));
    CHECK_FALSE(owes(app, "other_head", "overdue_action"));
    auto const path = "/actions/" + action.id.text();
    CHECK(post_with_version(app, "worker", path, "/evidence", {{"evidence", "He came at last"}}).status == 303);
    CHECK_FALSE(owes(app, "manager", "overdue_action"));
    CHECK_FALSE(owes(app, "head", "overdue_action"));
}

TEST_CASE("somebody's actions are handed over together, to one who may do them")
{
    TestApp app;
    auto const first = entered(app, "Agree the budget", "within 2 weeks");
    auto const second = entered(app, "Order the beds", "within 3 weeks");
    auto const from = app.person("worker").text();
    auto manager = app.as("manager");
    CHECK(holds(manager.get("/actions/hand-over?from=" + from), "Agree the budget"));
    CHECK(holds(manager.post("/actions/hand-over", {{"from", from}, {"to", app.person("colleague").text()}}),
        "Select the actions to hand over"));
    auto const refused = manager.post(
        "/actions/hand-over", {{"from", from}, {"to", app.person("other_worker").text()}, {"action", first.text()}});
    CHECK(holds(refused, "may not do actions of Alder Team"));
    CHECK(reloaded(app, first).owner == app.person("worker"));
    CHECK(manager
              .post("/actions/hand-over",
                  {{"from", from}, {"to", app.person("colleague").text()}, {"action", first.text()},
                      {"action", second.text()}})
              .status
        == 303);
    for (auto const action : {first, second}) {
        CHECK(reloaded(app, action).owner == app.person("colleague"));
        CHECK(app.history_of({"action", action.number}).back().verb == "handed the action over");
    }
    CHECK_FALSE(owes(app, "worker", "do_action"));
    CHECK(owes(app, "colleague", "do_action"));
}

} // namespace gt::improvement
