#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::oversight {

namespace {

using testing::Answer;
using testing::holds;
using testing::owes;
using testing::TestApp;

/// The head of Family help and protection begins the quarter.
std::string begun(TestApp& app, std::string const& from)
{
    auto const answer = app.as("head").post("/quarters", {{"area", app.team("Help").text()}, {"quarter_from", from}});
    REQUIRE_MESSAGE(answer.status == 303, answer.body);
    return answer.header("Location");
}

http::Fields problem(TestApp& app)
{
    return {{"kind", "improvement"}, {"team", app.team("Alder").text()}, {"words", "Chronologies stop at the move"},
        {"themes", "chronology"}, {"what", "Bring every chronology up to date"}, {"due_on", "within 4 weeks"},
        {"owner", app.person("manager").text()}};
}

} // namespace

TEST_CASE("[YRK-A-50] a group manager records strengths and problems of a quarter by team and theme, with actions")
{
    TestApp app;
    auto const path = begun(app, "1 July 2026");
    auto head = app.as("head");
    CHECK(holds(head.post(path + "/findings", {{"kind", "strength"}}), "Select where it is"));
    CHECK(head.post(path + "/findings",
                  {{"kind", "strength"}, {"team", app.team("Birch").text()}, {"words", "Fathers are in the plans"}})
              .redirects_to(path));
    auto without_owner = problem(app);
    without_owner.add("owner", "");
    CHECK(holds(head.post(path + "/findings", without_owner), "Select who will do it"));
    CHECK(head.post(path + "/findings", problem(app)).redirects_to(path));
    auto const page = head.get(path);
    for (auto const* words : {"July to September 2026", "Strength, Birch Team",
             "Area for improvement, Alder Team (Chronologies and family history)", "Bring every chronology up to date"})
        CHECK_MESSAGE(holds(page, words), words);
    CHECK(owes(app, "manager", "do_action"));
    CHECK(app.as("other_head").get(path).status == 404);
    CHECK(app.as("manager").get(path).status == 403);
}

TEST_CASE("a quarter begins once in a part of the service, on a quarter's first day, in one's own part")
{
    TestApp app;
    begun(app, "1 July 2026");
    auto const begin = [&](std::string const& area, std::string const& from) {
        return app.as("head").post("/quarters", {{"area", app.team(area).text()}, {"quarter_from", from}});
    };
    CHECK(holds(begin("Help", "1 July 2026"), "already been begun"));
    for (int times = 0; times < 2; ++times) // one form, sent twice
        CHECK(app.as("head")
                  .post("/quarters",
                      {{"area", app.team("Help").text()}, {"quarter_from", "1 April 2026"}, {"new_id", "7041"}})
                  .redirects_to("/quarters/7041"));
    CHECK(holds(begin("Help", "1 August 2026"), "first day of a quarter"));
    CHECK(holds(begin("Help", "1 January 2027"), "must have begun"));
    CHECK(holds(begin("Care", "1 July 2026"), "one of your parts"));
}

TEST_CASE("[YRK-A-51] [YRK-A-54] actions of a quarter, and of those who received it, are carried until they are closed")
{
    TestApp app;
    auto const first = begun(app, "1 April 2026");
    auto head = app.as("head");
    REQUIRE(head.post(first + "/findings", problem(app)).status == 303);
    REQUIRE(head.post(first + "/submission", {{"summary", "Chronologies again"}}).status == 303);
    CHECK(owes(app, "director", "receive_quarter"));
    auto director = app.as("director");
    CHECK(holds(director.get(first), "Chronologies again"));
    CHECK(director.post(first + "/receipt", {{"decided", ""}}).status == 422);
    CHECK(director
              .post(first + "/receipt",
                  {{"decided", "We buy the tool"}, {"what", "Order the chronology tool"}, {"due_on", "within 4 weeks"}})
              .redirects_to(first));
    CHECK_FALSE(owes(app, "director", "receive_quarter"));
    CHECK(owes(app, "head", "do_action"));

    auto const second = begun(app, "1 July 2026");
    auto const page = head.get(second);
    CHECK(holds(page, "Carried from earlier quarters"));
    CHECK(holds(page, "Bring every chronology up to date"));
    CHECK(holds(page, "Order the chronology tool"));
    app.database().write([](db::Transaction& tx) { tx.run("UPDATE actions SET state = 'closed'"); });
    CHECK_FALSE(holds(head.get(second), "Carried from earlier quarters"));
}

TEST_CASE("[YRK-A-52] a report that is late says so, and nothing is added once it was submitted")
{
    TestApp app;
    auto const path = begun(app, "1 July 2026"); // due on 21 October
    CHECK(holds(app.as("director").get("/quarters"), "Late"));
    auto head = app.as("head");
    CHECK(holds(head.post(path + "/submission", {{"summary", ""}}), "Enter what the quarter showed"));
    REQUIRE(head.post(path + "/submission", {{"summary", "Plans are clearer"}}).status == 303);
    CHECK(holds(head.get(path), "submitted late"));
    CHECK(head.post(path + "/findings", problem(app)).status == 403);
    CHECK(head.post(path + "/submission", {{"summary", "Again"}}).status == 422);
    auto const running = begun(app, "1 October 2026");
    CHECK(holds(head.post(running + "/submission", {{"summary", "Early"}}), "not over yet"));
}

TEST_CASE("[YRK-A-53] what was found is counted over four quarters, by team and by theme")
{
    TestApp app;
    auto const path = begun(app, "1 October 2026");
    auto head = app.as("head");
    REQUIRE(head.post(path + "/findings", problem(app)).status == 303);
    REQUIRE(head.post(path + "/findings", problem(app)).status == 303);
    auto two_themes = problem(app);
    two_themes.add("themes", "fathers");
    two_themes.add("what", "");
    REQUIRE(head.post(path + "/findings", two_themes).status == 303);
    auto const page = head.get(path).body;
    auto const row = [&](std::string const& title) {
        auto const at = page.find(">" + title + "</th>");
        return at == std::string::npos ? std::string{} : page.substr(at, page.find("</tr>", at) - at);
    };
    CHECK(row("Areas for improvement, Alder Team").ends_with(">3</td>"));
    CHECK(row("Areas for improvement").ends_with(">3</td>"));
    CHECK(row("Areas for improvement about: Chronologies and family history").ends_with(">3</td>"));
    CHECK(row("Areas for improvement, Birch Team") == "");
}

} // namespace gt::oversight
