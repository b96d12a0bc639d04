#include "app/testing/passwords.hpp"
#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "platform/auth/throttle.hpp"

#include <doctest/doctest.h>

using namespace gt;
using gt::testing::AuditLine;
using gt::testing::field_in;
using gt::testing::give_password;
using gt::testing::good_password;
using gt::testing::holds;
using gt::testing::TestApp;

namespace {

testing::Answer sign_in(testing::Visitor& browser, std::string_view key, std::string const& then = "/")
{
    return browser.post_without_token("/sign-in",
        {{"email", std::string{key} + "@northvale.example"}, {"password", std::string{good_password}}, {"then", then}});
}

std::string notes_of(TestApp& app, audits::AuditId id)
{
    auto reader = app.database().read();
    return audits::store::load_record(reader, id).answer("conversation_notes");
}

/// A page of an audit left open until the session was over, then sent.
struct LeftOpen {
    TestApp app;
    AuditLine line{app};
    audits::AuditId id = line.allocate();
    std::string page = AuditLine::path(id, "conversation");
    testing::Visitor officer = app.as("qa_officer");
    std::string version = field_in(officer.get(page).body, "version");

    std::string send_too_late()
    {
        app.set_clock(app.now().plus_seconds(61 * 60));
        auto const answer
            = officer.post(page, {{"conversation_notes", "an hour's words, \xC3\xA9 & all"}, {"version", version}});
        CHECK(answer.status == 303);
        CHECK(answer.header("Location").starts_with("/kept-forms/"));
        CHECK(notes_of(app, id).empty());
        return answer.header("Location");
    }
};

} // namespace

TEST_CASE("a form sent when the session is over is saved after signing in again, once, with every word")
{
    LeftOpen left;
    auto const place = left.send_too_late();
    give_password(left.app, "qa_officer");
    CHECK(left.officer.get(place).header("Location").starts_with("/sign-in?then="));
    CHECK(sign_in(left.officer, "qa_officer", place).redirects_to(place));

    auto const offer = left.officer.get(place);
    CHECK(holds(offer, "What you typed is still here"));
    CHECK_FALSE(holds(offer, "an hour's words"));
    auto const csrf = field_in(offer.body, "csrf");
    CHECK(left.officer.post_without_token(place, {{"csrf", csrf}}).status == 303);
    CHECK(notes_of(left.app, left.id) == "an hour's words, \xC3\xA9 & all");
    CHECK(left.officer.get(place).status == 404);
}

TEST_CASE("a kept form is nobody else's, and is gone after an hour")
{
    LeftOpen left;
    auto const place = left.send_too_late();
    CHECK(left.app.as("manager").get(place).status == 404);
    CHECK(left.app.as("manager").post(place).status == 404);
    auto again = left.app.as("qa_officer");
    CHECK(again.get(place).status == 200);
    left.app.set_clock(left.app.now().plus_seconds(61 * 60));
    CHECK(left.app.as("qa_officer").get(place).status == 404);
    CHECK(notes_of(left.app, left.id).empty());
}

TEST_CASE("what was kept can be thrown away")
{
    LeftOpen left;
    auto const place = left.send_too_late();
    auto again = left.app.as("qa_officer");
    CHECK(again.post(place + "/removal").redirects_to("/"));
    CHECK(again.get(place).status == 404);
    CHECK(notes_of(left.app, left.id).empty());
}

TEST_CASE("a form of a session that nobody knows is not kept: it leads to the sign-in page")
{
    TestApp app;
    auto stranger = app.stranger();
    CHECK(stranger.post("/audits/1/conversation", {{"conversation_notes", "words"}}).redirects_to("/sign-in"));
}

TEST_CASE("after five wrong passwords the sixth try waits, even with the right one, and not for others")
{
    TestApp app;
    give_password(app, "worker");
    give_password(app, "manager");
    auto browser = app.stranger();
    auto const attempt = [&](std::string const& who, std::string const& password) {
        return browser.post("/sign-in", {{"email", who + "@northvale.example"}, {"password", password}});
    };
    for (int i = 0; i < auth::most_failures_here; ++i) CHECK(attempt("worker", "wrong words here").status == 422);
    auto const waits = attempt(" Worker", std::string{good_password});
    CHECK(waits.status == 422);
    CHECK(holds(waits, "Wait 15 minutes"));
    CHECK(attempt("manager", std::string{good_password}).redirects_to("/"));

    app.set_clock(app.now().plus_seconds(15 * 60 + 1));
    CHECK(attempt("worker", std::string{good_password}).redirects_to("/"));
}

TEST_CASE("a right password forgives the wrong ones before it")
{
    TestApp app;
    give_password(app, "worker");
    auto browser = app.stranger();
    auto const attempt = [&](std::string const& password) {
        return browser.post("/sign-in", {{"email", "worker@northvale.example"}, {"password", password}});
    };
    for (int round = 0; round < 2; ++round) {
        for (int i = 1; i < auth::most_failures_here; ++i) CHECK(attempt("wrong words here").status == 422);
        CHECK(attempt(std::string{good_password}).redirects_to("/"));
    }
}

TEST_CASE("changing the password signs out every other browser")
{
    TestApp app;
    give_password(app, "worker");
    auto here = app.as("worker"), elsewhere = app.as("worker");
    CHECK(holds(here.get("/me"), "Change your password"));
    auto const refused = here.post("/me/password", {{"present", "not this one"}, {"new", "short"}});
    CHECK(refused.status == 422);
    CHECK(elsewhere.get("/").status == 200);

    auto const changed = here.post(
        "/me/password", {{"present", std::string{good_password}}, {"new", "three unlikely words together"}});
    CHECK(changed.redirects_to("/me"));
    CHECK(elsewhere.get("/").status == 303);
    CHECK(here.get("/").status == 200);
}

TEST_CASE("signing out everywhere ends the sessions of all browsers")
{
    TestApp app;
    auto here = app.as("worker"), elsewhere = app.as("worker"), other = app.as("manager");
    CHECK(here.post("/sign-out/everywhere").redirects_to("/sign-in"));
    CHECK(here.get("/").status == 303);
    CHECK(elsewhere.get("/").status == 303);
    CHECK(other.get("/").status == 200);
}
