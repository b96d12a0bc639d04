#include "app/testing/passwords.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

using gt::testing::give_password;
using gt::testing::good_password;
using gt::testing::TestApp;

TEST_CASE("a stranger is asked to sign in and comes back to where they were going")
{
    TestApp app;
    give_password(app, "worker");
    auto stranger = app.stranger();

    auto const asked = stranger.get("/?a=1");
    CHECK(asked.redirects_to("/sign-in?then=%2F%3Fa%3D1"));
    auto const signed_in = stranger.post("/sign-in",
        {{"email", "Worker@Northvale.example"}, {"password", std::string{good_password}}, {"then", "/?a=1"}});

    CHECK(signed_in.redirects_to("/?a=1"));
    CHECK(stranger.get("/").status == 200);
}

TEST_CASE("a wrong password and an unknown name get the same answer, with the address kept and the password not")
{
    TestApp app;
    give_password(app, "worker");
    auto stranger = app.stranger();

    auto const wrong = stranger.post("/sign-in", {{"email", "worker@northvale.example"}, {"password", "not this one"}});
    auto const unknown
        = stranger.post("/sign-in", {{"email", "nobody@northvale.example"}, {"password", "not this one"}});

    CHECK(wrong.status == 422);
    CHECK(unknown.status == 422);
    CHECK(wrong.body.find("worker@northvale.example") != std::string::npos);
    CHECK(wrong.body.find("not this one") == std::string::npos);
    CHECK(stranger.get("/").status == 303);
}

TEST_CASE("signing out ends the session on the server too")
{
    TestApp app;
    auto worker = app.as("worker");
    CHECK(worker.get("/").status == 200);

    CHECK(worker.post("/sign-out").redirects_to("/sign-in"));

    CHECK(worker.get("/").status == 303);
}

TEST_CASE("a form without the session's token changes nothing")
{
    TestApp app;
    auto worker = app.as("worker");

    CHECK(worker.post_without_token("/sign-out", {}).status == 403);

    CHECK(worker.get("/").status == 200);
}

TEST_CASE("a session ends after an hour without a page")
{
    TestApp app;
    auto worker = app.as("worker");
    app.set_clock(app.now().plus_seconds(59 * 60));
    CHECK(worker.get("/").status == 200);

    app.set_clock(app.now().plus_seconds(61 * 60));
    CHECK(worker.get("/").status == 303);
}

TEST_CASE("who stops working here is out at once, in the middle of a session, and what they type is not taken")
{
    TestApp app;
    auto worker = app.as("worker");
    CHECK(worker.get("/").status == 200);
    app.database().write([&](gt::db::Transaction& tx) {
        auto const before = *gt::staff::store::find_member(tx, app.person("worker"));
        auto after = before;
        after.period.to = app.today().plus_days(-1);
        CHECK(gt::staff::store::change_person(tx, before, after, {0, app.now(), "left"}));
    });

    CHECK(worker.get("/").header("Location").starts_with("/sign-in"));
    auto const sent = worker.post("/me/password", {{"present", "x"}, {"new", "y"}});
    CHECK(sent.status == 303);
    CHECK(worker.get("/me").status == 303);
}

TEST_CASE("where to go after signing in is a place of our own")
{
    TestApp app;
    give_password(app, "worker");
    auto stranger = app.stranger();

    auto const signed_in = stranger.post("/sign-in",
        {{"email", "worker@northvale.example"}, {"password", std::string{good_password}},
            {"then", "//elsewhere.example/"}});

    CHECK(signed_in.redirects_to("/"));
}

TEST_CASE("/health says that the database can be reached, and there is no /metrics without a token set")
{
    TestApp app;
    auto stranger = app.stranger();
    CHECK(stranger.get("/health").status == 200);
    CHECK(stranger.get("/health").body == "ok\n");
    CHECK(stranger.get("/metrics").status == 303);
}

TEST_CASE("the accessibility statement that every page leads to is open to strangers")
{
    TestApp app;
    auto stranger = app.stranger();

    CHECK(stranger.get("/sign-in").body.find("href=\"/accessibility\"") != std::string::npos);
    auto const statement = stranger.get("/accessibility");
    CHECK(statement.status == 200);
    CHECK(statement.body.find("Accessibility statement") != std::string::npos);
}
