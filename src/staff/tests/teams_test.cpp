#include "app/testing/test_app.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

#include <doctest/doctest.h>

using gt::testing::TestApp;

namespace {

std::string path_of(gt::staff::TeamId team) { return "/teams/" + team.text(); }

} // namespace

TEST_CASE("[BAR-16] a team missing one of its four links is flagged, until somebody is linked")
{
    TestApp app;
    auto administrator = app.as("administrator");
    CHECK(administrator.get(path_of(app.team("Birch"))).body.find("This team has no IRO today") != std::string::npos);

    auto const linked = administrator.post(path_of(app.team("Birch")) + "/links",
        {{"kind", "iro"}, {"person", app.person("iro").text()}, {"from", "23 November 2026"}});

    CHECK(linked.redirects_to(path_of(app.team("Birch"))));
    auto const after = administrator.get(path_of(app.team("Birch"))).body;
    CHECK(after.find("This team has no IRO today") == std::string::npos);
    CHECK(after.find("This team has no QA officer today") != std::string::npos);
    CHECK(app.history_of({"team", app.team("Birch").number}).back().verb == "linked a person to the team");
}

// It was shown as it travels in the cookie: "The%20link%20is%20saved".
TEST_CASE("what was done is said once, in plain words, on the next page")
{
    TestApp app;
    auto administrator = app.as("administrator");
    administrator.post(path_of(app.team("Birch")) + "/links",
        {{"kind", "iro"}, {"person", app.person("iro").text()}, {"from", "23 November 2026"}});

    auto const next = administrator.get(path_of(app.team("Birch"))).body;
    CHECK(next.find("The link is saved") != std::string::npos);
    CHECK(next.find("%20") == std::string::npos);
    CHECK(administrator.get(path_of(app.team("Birch"))).body.find("The link is saved") == std::string::npos);
}

TEST_CASE("a new link ends the one before it the day before")
{
    TestApp app;
    auto administrator = app.as("administrator");
    administrator.post(path_of(app.team("Alder")) + "/links",
        {{"kind", "iro"}, {"person", app.person("director").text()}, {"from", "1 December 2026"}});

    auto reader = app.database().read();
    int iros = 0;
    for (auto const& link : gt::staff::store::links_of(reader, app.team("Alder"))) {
        if (link.kind != gt::staff::LinkKind::iro) continue;
        ++iros;
        bool const is_new = link.person == app.person("director");
        CHECK(link.period.covers(*gt::Date::of(2026, 12, 1)) == is_new);
        CHECK(link.period.covers(*gt::Date::of(2026, 11, 30)) == !is_new);
    }
    CHECK(iros == 2);
}

TEST_CASE("who may not change staff is refused, and a form with mistakes keeps what was typed")
{
    TestApp app;
    CHECK(app.as("worker").get("/teams").status == 403);
    CHECK(app.as("lead_member").post("/teams", {{"name", "X"}}).status == 403);

    auto const answer = app.as("administrator").post("/teams", {{"name", "<b>Elm</b>"}});
    CHECK(answer.status == 422);
    CHECK(answer.body.find("Error: Add a team or area") != std::string::npos);
    CHECK(answer.body.find("&lt;b&gt;Elm&lt;/b&gt;") != std::string::npos);
    CHECK(answer.body.find("<b>Elm") == std::string::npos);
}

TEST_CASE("adding a team twice with the same form adds it once")
{
    TestApp app;
    auto administrator = app.as("administrator");
    gt::http::Fields const form{{"kind", "team"}, {"name", "Elm Team"}, {"parent", app.team("Help").text()},
        {"new_id", gt::staff::TeamId::make().text()}};

    CHECK(administrator.post("/teams", form).status == 303);
    administrator.post("/teams", form);

    auto reader = app.database().read();
    auto const rows = reader.one("SELECT count(*) AS teams FROM teams WHERE name = 'Elm Team'");
    CHECK(rows->count("teams") == 1);
}

TEST_CASE("a person is added with a role and can then do what the role may")
{
    TestApp app;
    auto administrator = app.as("administrator");
    auto const id = gt::staff::PersonId::make();
    CHECK(administrator
              .post("/people",
                  {{"name", "Nia New"}, {"email", "nia@northvale.example"}, {"job_title", "Manager"},
                      {"password", "a long enough password"}, {"new_id", id.text()}})
              .redirects_to("/people/" + id.text()));
    CHECK(app.as(id).get("/teams").status == 403);

    administrator.post(
        "/people/" + id.text() + "/roles", {{"role", "system_administrator"}, {"team", app.team("Northvale").text()}});

    CHECK(app.as(id).get("/teams").status == 200);
}

TEST_CASE("people are listed by name, a page at a time, and from a letter on")
{
    TestApp app;
    auto administrator = app.as("administrator");
    app.database().write([&](gt::db::Transaction& tx) {
        for (int number = 100; number <= 150; ++number) {
            gt::staff::StaffMember const member{.id = gt::staff::PersonId::make(),
                .name = "Yara Number" + std::to_string(number),
                .email = "yara." + std::to_string(number) + "@northvale.example",
                .job_title = "",
                .period = {app.today()}};
            REQUIRE(gt::staff::store::add_person(tx, member, {app.person("administrator").number, app.now(), "added"}));
        }
    });
    auto const first = administrator.get("/people?from=Y").body;
    CHECK(first.find("Yara Number100") != std::string::npos);
    CHECK(first.find("Yara Number149") != std::string::npos);
    CHECK(first.find("Yara Number150") == std::string::npos);
    auto const after = first.find("/people?after=");
    REQUIRE(after != std::string::npos);
    auto const second = administrator.get(first.substr(after, first.find('"', after) - after)).body;
    CHECK(second.find("Yara Number149") == std::string::npos);
    CHECK(second.find("Yara Number150") != std::string::npos);
    CHECK(second.find("/people?after=") == std::string::npos);
}
