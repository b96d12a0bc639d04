#include "audits/store/themes.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/learning_line.hpp"

#include <doctest/doctest.h>

namespace gt::learning {

namespace {

using testing::activity_form;
using testing::AuditLine;
using testing::holds;
using testing::id_in_path;
using testing::need_form;
using testing::planned;
using testing::raised;
using testing::TestApp;
using testing::with;

} // namespace

TEST_CASE("[BAR-54] learning needs are raised with where they come from, walked through the learning cycle, and ended")
{
    TestApp app;
    auto const form = need_form(app, "Alder");
    auto manager = app.as("manager");
    CHECK(holds(manager.post("/learning/needs", with(with(form, "theme", ""), "source", "")),
        "Say where this need comes from"));
    CHECK(holds(
        manager.post("/learning/needs", with(form, "place", app.team("Birch").text())), "Select whose need it is"));
    CHECK(holds(manager.post("/learning/needs", with(form, "theme", "chronologies")), "Select a theme"));
    CHECK(app.as("worker").post("/learning/needs", form).status == 403);

    auto const path = raised(app, "manager", form);
    auto const page = manager.get(path);
    for (auto const* words : {"Discover: what works already", "Birch Team reads one aloud",
             "Dream: what it would look like", "Every team does", "Design: what is planned", "Deliver: what was done",
             "Three audits in a row", "Purposeful assessment and intervention", "Raised by"})
        CHECK_MESSAGE(holds(page, words), words);
    CHECK(holds(app.as("worker").get("/learning/needs"), "Chronologies that are read"));
    CHECK(app.as("worker").get(path).status == 200);
    CHECK(app.as("other_worker").get(path).status == 404);
    CHECK_FALSE(holds(app.as("other_manager").get("/learning/needs"), "Chronologies that are read"));
    CHECK(holds(app.as("head").get("/learning/needs?state=without_activity"), "Chronologies that are read"));
    CHECK_FALSE(holds(app.as("head").get("/learning/needs?theme=fathers"), "Chronologies that are read"));
    CHECK(holds(app.as("director").get("/learning/needs/quarter"), "Chronologies that are read"));
    CHECK_FALSE(
        holds(app.as("director").get("/learning/needs/quarter?quarter=2026-07-01"), "Chronologies that are read"));

    CHECK(manager.post(path + "/words", {{"works", "Birch reads two"}, {"wanted", "All do"}, {"version", "1"}})
              .redirects_to(path));
    CHECK(holds(manager.get(path), "Birch reads two"));
    CHECK(app.as("worker").post(path + "/words", {{"works", "No"}, {"version", "2"}}).status == 403);
    CHECK(holds(manager.post(path + "/outcome", {{"how", "met"}, {"outcome", ""}}), "Enter what is different now"));
    CHECK(holds(manager.post(path + "/outcome", {{"outcome", "Much"}}), "Select whether it is met or set aside"));
    CHECK(manager.post(path + "/outcome", {{"how", "met"}, {"outcome", "Read aloud each week"}}).redirects_to(path));
    CHECK(manager.post(path + "/outcome", {{"how", "set_aside"}, {"outcome", "No"}}).status == 409);
    CHECK(manager.post(path + "/words", {{"works", "Late"}, {"wanted", ""}, {"version", "3"}}).status == 409);
    CHECK(holds(manager.get(path), "Read aloud each week"));
    CHECK_FALSE(holds(manager.get("/learning/needs"), "Chronologies that are read"));
    CHECK(holds(manager.get("/learning/needs?state=met"), "Met on 23 November 2026"));
    CHECK(app.history_of({"learning need", *parse_id_number(id_in_path(path))}).back().verb
        == "said that a learning need is met");
}

TEST_CASE("what the whole service has to learn is seen in each team, and ended only by whoever may raise it there")
{
    TestApp app;
    auto const path = raised(app, "qa_manager", need_form(app, "Northvale"));
    for (auto const* person : {"worker", "other_manager", "head", "other_head", "director"})
        CHECK_MESSAGE(app.as(person).get(path).status == 200, person);
    CHECK(app.as("manager").post(path + "/outcome", {{"how", "met"}, {"outcome", "Much"}}).status == 403);
    CHECK(app.as("iro").post(path + "/outcome", {{"how", "set_aside"}, {"outcome", "It was one case"}}).status == 303);
    CHECK(app.as("manager").post(path + "/outcome", {{"how", "met"}, {"outcome", "Much"}}).status == 403);
}

TEST_CASE(
    "[BAR-29][BAR-102] a workshop is held for the learning need that a manager named, and each leads to the other")
{
    TestApp app;
    auto const need = raised(app, "manager", need_form(app, "Alder"));
    auto officer = app.as("qa_officer");
    auto form = activity_form(app, "Alder", "workshop");
    CHECK(holds(officer.post("/learning/activities", form), "Select the learning need that it answers"));
    CHECK(
        holds(officer.post("/learning/activities", with(form, "need", "7041")), "Select a learning need that is open"));
    CHECK(holds(officer.post("/learning/activities", with(form, "leader", app.person("worker").text())),
        "Select who leads it"));
    CHECK(app.as("worker").post("/learning/activities", form).status == 403);
    CHECK(app.as("other_manager").post("/learning/activities", with(form, "place", app.team("Alder").text())).status
        == 422);
    auto const way = "/learning/activities/new?place=" + app.team("Alder").text() + "&need=" + id_in_path(need);
    CHECK(holds(officer.get(way), "Chronologies that are read (Alder Team)"));

    auto const workshop = planned(app, "qa_officer", with(form, "need", id_in_path(need)));
    CHECK(holds(officer.get(workshop), "Answers the learning need"));
    CHECK(holds(officer.get(workshop), "Chronologies and family history")); // the need's theme
    CHECK(holds(app.as("manager").get(need), "Reading a chronology together"));
    CHECK_FALSE(holds(officer.get("/learning/needs?state=without_activity"), "Chronologies that are read"));
    auto const thread = app.as("manager").get("/thread/theme/chronology");
    CHECK(holds(thread, "Learning need: "));
    CHECK(holds(thread, "Needs-led workshop: "));
    auto const quarter = app.as("director").get("/learning/needs/quarter");
    CHECK(holds(quarter, "Aim of the workforce strategy: Purposeful assessment and intervention"));
    CHECK(holds(quarter, "Needs-led workshop: "));
    CHECK(holds(quarter, "No learning need was open.")); // of the other aims
}

TEST_CASE("[LEI18-17][YRK-C-52] training is linked to the theme of audits that it answers, and found from there")
{
    TestApp app;
    auto const theme = audits::ThemeId::make();
    app.database().write([&](db::Transaction& tx) {
        audits::store::keep(tx,
            {theme, "Identity and diversity in assessments", *Date::of(2026, 10, 1), "Four audits said so",
                {"team_manager"}, app.person("qa_manager"), "", app.now()},
            {app.person("qa_manager").number, app.now(), "decided on a theme"});
    });
    auto officer = app.as("qa_officer");
    auto const theme_path = "/thread/audit_theme/" + theme.text();
    CHECK(holds(officer.get("/audits/themes"), theme_path));
    CHECK(holds(officer.get(theme_path), "/learning/needs/new?from=audit_theme&amp;origin=" + theme.text()));
    auto form = with(with(need_form(app, "Help"), "theme", "identity"), "from", "audit_theme");
    auto const need = raised(app, "qa_officer", with(form, "origin", theme.text()));
    CHECK(holds(officer.get(need), "Theme of audits: "));
    auto const training
        = planned(app, "qa_officer", with(activity_form(app, "Help", "training"), "need", id_in_path(need)));
    auto const thread = officer.get(theme_path);
    CHECK(holds(thread, "Learning need: "));
    CHECK(holds(thread, "Training: "));
    CHECK(holds(officer.get("/thread/learning_activity/" + id_in_path(training)), "Theme of audits: "));
    CHECK(holds(officer.get("/learning/activities?theme=identity"), "Reading a chronology together"));
}

TEST_CASE("a need is drawn from a finding by whoever sees that, and leaves out its case")
{
    TestApp app;
    AuditLine{app}.submitted();
    auto const finding = std::to_string(
        app.database().read().one("SELECT max(id) AS id FROM findings WHERE kind = 'improvement'")->number("id"));
    auto officer = app.as("qa_officer");
    auto const way = "/learning/needs/new?from=finding&origin=" + finding;
    CHECK(holds(officer.get("/thread/finding/" + finding), "Raise a learning need from this"));
    CHECK(holds(officer.get(way), "Area for improvement: "));
    CHECK_FALSE(holds(app.as("other_manager").get(way), "Area for improvement: "));
    auto form = with(with(need_form(app, "Alder"), "from", "finding"), "origin", finding);
    form = with(with(form, "theme", ""), "source", "");
    CHECK(holds(officer.post("/learning/needs", with(form, "works", "Not in C100")), "Leave the case number out"));
    auto const path = raised(app, "qa_officer", form);
    CHECK(holds(officer.get(path), "Comes from"));
    CHECK(holds(officer.get("/thread/finding/" + finding), "Learning need: "));
    // Whoever does not see the finding is not shown it, and has to name a source.
    CHECK(holds(app.as("other_manager").post("/learning/needs", with(form, "place", app.team("Birch").text())),
        "Say where this need comes from"));
    CHECK(app.as("analyst").get(path).status == 200);
    CHECK_FALSE(holds(app.as("analyst").get(path), "Comes from"));
}

TEST_CASE("a need is raised from a learning point on its page, and shows whether its theme became rarer in audits")
{
    TestApp app;
    auto author = app.as("qa_manager");
    auto const point = author
                           .post("/learning",
                               {{"title", "Chronologies help when they are read"}, {"words", "Nobody used them"},
                                   {"audience", app.team("Help").text()}, {"theme", "chronology"}})
                           .header("Location");
    REQUIRE(author.post(point + "/publication", {{"acknowledge_by", "8 December 2026"}}).status == 303);
    CHECK(holds(app.as("manager").get(point), "Raise a learning need from this"));
    CHECK_FALSE(holds(app.as("worker").get(point), "Raise a learning need from this"));
    auto const form = with(with(need_form(app, "Alder"), "from", "learning"), "origin", id_in_path(point));
    auto const path = raised(app, "manager", form);
    CHECK(holds(author.get(path), "Learning point: "));
    CHECK_FALSE(holds(author.get(path), "Has it become rarer in audits?"));
    REQUIRE(author
                .post(point + "/measurement",
                    {{"before_from", "1 July 2026"}, {"before_to", "31 August 2026"},
                        {"after_from", "1 September 2026"}, {"after_to", "31 October 2026"}})
                .status
        == 303);
    CHECK(holds(author.get(path), "Has it become rarer in audits?"));
}

TEST_CASE("a learning need that nothing was planned for in three months stands among what was not followed through")
{
    TestApp app;
    auto const form = need_form(app, "Alder");
    raised(app, "manager", form);
    auto manager = app.as("manager");
    CHECK_FALSE(holds(manager.get("/not-followed-through"), "Chronologies that are read"));
    app.set_day(*Date::of(2027, 2, 24));
    CHECK(holds(app.as("manager").get("/not-followed-through"), "Chronologies that are read"));
}

} // namespace gt::learning
