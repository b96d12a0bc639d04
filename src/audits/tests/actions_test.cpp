#include "audits/testing/audit_line.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/testing/raised.hpp"

#include <doctest/doctest.h>

namespace gt::improvement {

namespace {

using testing::AuditLine;
using testing::field_in;
using testing::holds;
using testing::post_with_version;
using testing::raised_action;
using testing::reloaded;
using testing::TestApp;

} // namespace

TEST_CASE("an action is done by its owner, checked by another person, and closed")
{
    TestApp app;
    auto const action = raised_action(app);
    auto const path = "/actions/" + action.id.text();
    auto const page = app.as("worker").get(path);
    CHECK(holds(page, "Father is missing from the plan"));
    CHECK(holds(page, "Say that it is done"));
    CHECK_FALSE(holds(app.as("manager").get(path), "Say that it is done"));

    CHECK(post_with_version(app, "manager", path, "/evidence", {{"evidence", "not mine to say"}}).status == 403);
    CHECK(post_with_version(app, "worker", path, "/evidence", {{"evidence", ""}}).status == 422);
    CHECK(post_with_version(app, "worker", path, "/evidence", {{"evidence", "He came on 1 December"}})
              .redirects_to(path));
    CHECK(reloaded(app, action.id).state == ActionState::done);

    CHECK(post_with_version(app, "manager", path, "/check", {{"verdict", "return"}, {"note", ""}}).status == 422);
    CHECK(post_with_version(
              app, "manager", path, "/check", {{"verdict", "return"}, {"note", "The record does not show it"}})
              .status
        == 303);
    CHECK(holds(app.as("worker").get(path), "The record does not show it"));
    CHECK(post_with_version(app, "worker", path, "/evidence", {{"evidence", "It does now"}}).status == 303);
    CHECK(post_with_version(app, "manager", path, "/check",
              {{"verdict", "close"}, {"meant_to_change", "Father is part of the plan"}, {"note", "Read it"}})
              .status
        == 303);
    CHECK(reloaded(app, action.id).state == ActionState::closed);
    CHECK(app.history_of({"action", action.id.number}).back().verb == "closed the action");
}

TEST_CASE("nobody closes their own action, whatever they post and whatever roles they hold")
{
    TestApp app;
    AuditLine line{app};
    auto const source = raised_action(app);
    auto action = source;
    action.id = ActionId::make();
    action.owner = app.person("manager");
    auto const added = app.database().write([&](db::Transaction& tx) {
        return store::add(tx, action, {app.person("qa_officer").number, app.now(), "added the action"});
    });
    REQUIRE(added);
    auto const path = "/actions/" + action.id.text();
    CHECK(post_with_version(app, "manager", path, "/evidence", {{"evidence", "Done and seen"}}).status == 303);
    CHECK_FALSE(holds(app.as("manager").get(path), "Save the check"));
    CHECK(post_with_version(
              app, "manager", path, "/check", {{"verdict", "close"}, {"meant_to_change", "Father is part of the plan"}})
              .status
        == 403);
    CHECK(reloaded(app, action.id).state == ActionState::done);
    CHECK(post_with_version(app, "other_manager", path, "/check",
              {{"verdict", "close"}, {"meant_to_change", "Father is part of the plan"}})
              .status
        == 404);
    CHECK(post_with_version(
              app, "worker", path, "/check", {{"verdict", "close"}, {"meant_to_change", "Father is part of the plan"}})
              .status
        == 403);
    CHECK(post_with_version(app, "qa_officer", path, "/check",
              {{"verdict", "close"}, {"meant_to_change", "Father is part of the plan"}})
              .status
        == 303);
}

TEST_CASE("an action is out of sight for other teams, and overdue ones come first")
{
    TestApp app;
    auto const action = raised_action(app);
    auto const path = "/actions/" + action.id.text();
    for (auto const* person : {"other_manager", "other_head", "colleague"}) {
        CHECK(app.as(person).get(path).status == 404);
        CHECK_FALSE(holds(app.as(person).get("/actions?state="), "Invite father"));
    }
    CHECK(app.as("qa_officer").get("/actions/1").status == 404);
    app.set_day(*Date::of(2026, 12, 9));
    CHECK(holds(app.as("manager").get("/actions"), "2 working days late"));
}

TEST_CASE("two managers check one action: the second is shown what the first saved, beside their own words")
{
    TestApp app;
    auto const action = raised_action(app);
    auto const path = "/actions/" + action.id.text();
    CHECK(post_with_version(app, "worker", path, "/evidence", {{"evidence", "Father was invited by letter"}}).status
        == 303);
    auto second = app.as("qa_officer");
    auto const version = field_in(second.get(path).body, "version");
    CHECK(post_with_version(
              app, "manager", path, "/check", {{"verdict", "return"}, {"note", "The letter is not on file"}})
              .status
        == 303);
    auto const answer = second.post(path + "/check",
        {{"verdict", "close"}, {"meant_to_change", "Father is part of the plan"}, {"note", "I have seen the letter"},
            {"version", version}});
    CHECK(answer.status == 409);
    CHECK(holds(answer, "The letter is not on file"));
    CHECK(holds(answer, "I have seen the letter"));
    CHECK(reloaded(app, action.id).state == ActionState::open);
}

TEST_CASE("somebody who saves over a change is told so, and keeps their words")
{
    TestApp app;
    auto const action = raised_action(app);
    auto const path = "/actions/" + action.id.text();
    auto worker = app.as("worker");
    auto const answer = worker.post(path + "/evidence", {{"evidence", "words to keep"}, {"version", "77"}});
    CHECK(answer.status == 409);
    CHECK(holds(answer, "words to keep"));
    CHECK(reloaded(app, action.id).state == ActionState::open);
}

} // namespace gt::improvement
