#include "audits/testing/audit_line.hpp"
#include "audits/testing/learning_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "learning/store/activities.hpp"

#include <doctest/doctest.h>
#include <set>

namespace gt::learning {

namespace {

using testing::activity_form;
using testing::AuditLine;
using testing::came;
using testing::holds;
using testing::id_in_path;
using testing::load_pack;
using testing::owes;
using testing::planned;
using testing::TestApp;
using testing::with;

/// Activity, day and leader of what is owed: "17 2026-12-01 4711".
using Owed = std::set<std::string>;

std::string owed_as(ActivityId activity, Date day, staff::PersonId leader)
{
    return activity.text() + " " + day.iso() + " " + leader.text();
}

Owed stored(TestApp& app)
{
    Owed owed;
    for (auto const& row : app.database().read().all(
             "SELECT subject_id, due_on, owner_id FROM due WHERE kind = 'say_who_came' ORDER BY subject_id"))
        owed.insert(
            owed_as(row.get<ActivityId>("subject_id"), row.get<Date>("due_on"), row.get<staff::PersonId>("owner_id")));
    return owed;
}

/// What the activities themselves say that is owed.
Owed rebuilt(TestApp& app)
{
    auto reader = app.database().read();
    Owed owed;
    for (auto const& one : store::list_visible_activities(reader, app.loaded("qa_manager"), app.today(), {}, 100)) {
        auto const days = unrecorded_days(one.activity, store::days_of(reader, one.activity.id));
        if (!days.empty()) owed.insert(owed_as(one.activity.id, days.front(), one.activity.leader));
    }
    return owed;
}

} // namespace

TEST_CASE("what leaders owe is what their activities say, after each day that was recorded or called off")
{
    TestApp app;
    auto form = with(activity_form(app, "Help", "training"), "first_on", "2 November 2026");
    auto const once = planned(app, "qa_officer", form);
    form = with(with(form, "every_weeks", "2"), "last_on", "31 December 2026");
    auto const repeated = planned(app, "qa_officer", form);
    auto const off = planned(app, "qa_officer", form);
    auto officer = app.as("qa_officer");
    CHECK(stored(app).size() == 3);
    CHECK(stored(app) == rebuilt(app));
    for (auto const& path : {once, repeated})
        REQUIRE(officer.post(path + "/days", came("2026-11-02", "5", "")).redirects_to(path));
    CHECK(stored(app).size() == 2);
    CHECK(stored(app) == rebuilt(app));
    REQUIRE(officer.post(off + "/calling-off", {{"because", "No room"}}).redirects_to(off));
    REQUIRE(officer.post(off + "/days", came("2026-11-16", "5", "")).redirects_to(off));
    CHECK(stored(app) == rebuilt(app));
    REQUIRE(officer.post(off + "/days", came("2026-11-02", "5", "")).redirects_to(off));
    CHECK(stored(app).size() == 1);
    CHECK(stored(app) == rebuilt(app));
}

TEST_CASE("[YRK-C-51] whoever leads an activity is asked who came, once the day is there, and answers with a number "
          "that can be")
{
    TestApp app;
    auto const path = planned(app, "qa_manager", activity_form(app, "Help", "specialist_training"));
    CHECK(owes(app, "qa_officer", "say_who_came"));
    CHECK(holds(app.as("qa_officer").get("/"), "Say who came: Reading a chronology together"));
    auto officer = app.as("qa_officer");
    CHECK(holds(officer.post(path + "/days", came("2026-12-01", "7", "")),
        "1 December 2026 is in the future: say who came once the day is there"));
    app.set_day(*Date::of(2026, 12, 2));
    officer = app.as("qa_officer"); // the session of nine days ago is over
    CHECK(holds(officer.get("/"), "1 working day late"));
    CHECK(holds(officer.post(path + "/days", came("2026-12-01", "-7", "")), "Enter how many came: nought or more"));
    CHECK(holds(officer.post(path + "/days", came("2026-12-02", "7", "")), "It was not planned for that day"));
    CHECK(app.as("worker").post(path + "/days", came("2026-12-01", "7", "")).status == 403);
    CHECK(app.as("manager").post(path + "/days", came("2026-12-01", "7", "")).status == 403); // leads in Alder alone
    CHECK(app.as("other_head").post(path + "/days", came("2026-12-01", "7", "")).status == 404);
    CHECK(officer.post(path + "/days", came("2026-12-01", "7", "More, please")).redirects_to(path));
    CHECK_FALSE(owes(app, "qa_officer", "say_who_came"));
    CHECK(officer.post(path + "/days", came("2026-12-01", "8", "")).status == 409);
    CHECK(holds(app.as("worker").get(path), "More, please"));
    CHECK(holds(app.as("worker").get("/learning/activities"), "1 day held, 7 came"));
    auto const history = app.history_of({"learning activity", *parse_id_number(id_in_path(path))});
    CHECK(history.back().after.value_or("").find("7 came") != std::string::npos);
}

TEST_CASE("[LEI18-65] a lunch and learn of each week asks for one week after the other, until it is called off")
{
    TestApp app;
    load_pack(app, "packs/leicester.toml");
    auto form = activity_form(app, "Help", "lunch_and_learn");
    auto officer = app.as("qa_officer");
    form.add("every_weeks", "1");
    CHECK(holds(officer.post("/learning/activities", form), "Enter the last day on which it is repeated"));
    CHECK(holds(officer.post("/learning/activities", with(form, "every_weeks", "often")), "from 1 to 52"));
    CHECK(holds(officer.post("/learning/activities", with(form, "last_on", "1 November 2026")), "same as or after"));
    form.add("last_on", "31 March 2027");
    auto const path = planned(app, "qa_officer", form);
    CHECK(holds(officer.get(path), "Every week, 1 December 2026 to 31 March 2027"));
    app.set_day(*Date::of(2026, 12, 9));
    officer = app.as("qa_officer");
    CHECK(officer.post(path + "/days", came("2026-12-01", "12", "On one page")).redirects_to(path));
    CHECK(holds(officer.get("/"), "Due 8 December 2026"));
    CHECK(officer.post(path + "/days", {{"day", "2026-12-08"}, {"held", "no"}, {"words", "Snow"}}).redirects_to(path));
    CHECK(holds(officer.get("/"), "Due 15 December 2026"));
    CHECK(holds(officer.get("/learning/activities?kind=lunch_and_learn"), "1 day held, 12 came"));
    CHECK(holds(officer.get(path), "Not held"));
    CHECK(holds(officer.post(path + "/calling-off", {{"because", ""}}), "Enter why it is called off"));
    CHECK(officer.post(path + "/calling-off", {{"because", "We learn on Fridays now"}}).redirects_to(path));
    CHECK_FALSE(owes(app, "qa_officer", "say_who_came"));
    CHECK(officer.post(path + "/calling-off", {{"because", "Again"}}).status == 409);
    CHECK(planned(app, "qa_officer", activity_form(app, "Help", "signs_of_safety")) != path);
}

TEST_CASE("[LEI18-21] an activity on one theme is tied to one team, and that team's alone")
{
    TestApp app;
    load_pack(app, "packs/leicester.toml");
    auto officer = app.as("qa_officer");
    auto const form = with(activity_form(app, "Alder", "targeted"), "theme", "chronology");
    CHECK(holds(officer.post("/learning/activities", with(form, "place", app.team("Help").text())), "is for one team"));
    CHECK(holds(officer.post("/learning/activities", with(form, "theme", "genogram")), "Select a theme"));
    auto const path = planned(app, "qa_officer", form);
    CHECK(holds(app.as("worker").get(path), "Chronologies and family history"));
    CHECK(app.as("other_worker").get(path).status == 404);
    auto const alder = "/learning/activities?theme=chronology&place=" + app.team("Alder").text();
    auto const birch = "/learning/activities?theme=chronology&place=" + app.team("Birch").text();
    CHECK(holds(officer.get(alder), "Targeted work with a team"));
    CHECK_FALSE(holds(officer.get(birch), "Reading a chronology together"));
    CHECK(holds(app.as("worker").get("/thread/theme/chronology"), "Targeted work with a team: "));
}

TEST_CASE("[BAR-27] what a QA officer feeds back in the 4R meeting and where teams meet is kept with who was there")
{
    TestApp app;
    AuditLine line{app};
    auto const audit = line.submitted("inadequate");
    auto const cycle = AuditLine::path(audit, "cycle");
    REQUIRE(app.as("manager")
                .post(cycle + "/2",
                    {{"words-1", "What we saw"}, {"words-2", "Why"}, {"words-3", "What changes"},
                        {"words-4", "In January"}, {"done_on", "23 November 2026"}})
                .redirects_to(cycle));
    auto officer = app.as("qa_officer");
    CHECK(holds(officer.get(cycle), "Reflect: What we saw"));
    for (std::string const kind : {"team_meeting", "service_day"}) {
        auto form = with(activity_form(app, "Alder", kind), "first_on", "26 October 2026");
        form.add("every_weeks", "4");
        form.add("last_on", "31 March 2027");
        auto const path = planned(app, "qa_officer", form);
        CHECK(holds(officer.post(path + "/days", came("2026-10-26", "9", "")), "Enter what was fed back"));
        CHECK(officer.post(path + "/days", came("2026-10-26", "9", "Plans are clearer, kin is missing"))
                  .redirects_to(path));
        CHECK(officer.post(path + "/days", came("2026-11-23", "0", "Nobody came: again in a week")).redirects_to(path));
        CHECK(holds(app.as("manager").get(path), "Plans are clearer, kin is missing"));
        CHECK(holds(officer.get("/learning/activities?kind=" + kind), "2 days held, 9 came"));
    }
}

TEST_CASE(
    "[BAR-28] consultations and specialist training of a reviewing officer are logged, by team and without a child")
{
    TestApp app;
    auto iro = app.as("iro");
    auto form = with(activity_form(app, "Alder", "consultation"), "leader", app.person("iro").text());
    form = with(with(form, "title", "When is a plan permanent enough?"), "first_on", "20 November 2026");
    CHECK(holds(iro.post("/learning/activities", with(form, "place", app.team("Help").text())), "is for one team"));
    auto const path = planned(app, "iro", form);
    CHECK(owes(app, "iro", "say_who_came"));
    CHECK(iro.post(path + "/days", came("2026-11-20", "2", "When nobody asks where he sleeps")).redirects_to(path));
    CHECK_FALSE(owes(app, "iro", "say_who_came"));
    auto const log = app.as("manager").get("/learning/activities?kind=consultation");
    for (auto const* words : {"When is a plan permanent enough?", "Alder Team", "Ivor Reviews", "1 day held, 2 came"})
        CHECK_MESSAGE(holds(log, words), words);
    CHECK(app.as("other_manager").get(path).status == 404);
    auto const training
        = with(activity_form(app, "Northvale", "specialist_training"), "leader", app.person("iro").text());
    CHECK(holds(iro.get(planned(app, "iro", training)), "Specialist training"));
}

TEST_CASE("[SWI-81] a quarterly presentation to managers is planned for the year, and each delivery logged with what "
          "was said")
{
    TestApp app;
    load_pack(app, "packs/swindon.toml");
    auto form = with(activity_form(app, "Northvale", "managers_presentation"), "title", "Lessons, trends and patterns");
    form = with(form, "first_on", "5 October 2026");
    form.add("every_weeks", "13");
    form.add("last_on", "30 September 2027");
    auto const path = planned(app, "qa_manager", form);
    auto officer = app.as("qa_officer");
    CHECK(officer.post(path + "/days", came("2026-10-05", "24", "Show more of what works")).redirects_to(path));
    CHECK(holds(officer.get("/"), "Due 4 January 2027"));
    CHECK(holds(app.as("manager").get(path), "Show more of what works"));
}

} // namespace gt::learning
