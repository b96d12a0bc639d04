#include "app/testing/test_app.hpp"
#include "audits/testing/audit_line.hpp"
#include "reports/store/next_steps.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::reports;
using testing::holds;
using testing::TestApp;

namespace {

constexpr auto second_quarter = "/reports/quarterly?from=2026-07-01&to=2026-09-30";
constexpr auto third_quarter = "/reports/quarterly?from=2026-10-01&to=2026-12-31";
constexpr auto last_quarter = "/reports/quarterly?from=2027-01-01&to=2027-03-31";

/// The QA manager writes it in the report on July to September 2026; where it stands.
std::string written(TestApp& app, std::string const& what, std::string const& due = "March 2027")
{
    auto const answer
        = app.as("qa_manager").post("/reports/next-steps", {{"quarter", "2026-09-30"}, {"what", what}, {"due", due}});
    REQUIRE_MESSAGE(answer.status == 303, answer.body);
    auto reader = app.database().read();
    for (auto const& step : store::next_steps(reader, app.now()))
        if (step.what == what) return "/reports/next-steps/" + step.id.text();
    FAIL("it was not kept");
    return "";
}

testing::Answer said(TestApp& app, std::string const& path, std::string const& state, std::string const& words)
{
    auto manager = app.as("qa_manager");
    auto const version = testing::field_in(manager.get(path).body, "version");
    return manager.post(path + "/state", {{"state", state}, {"words", words}, {"version", version}});
}

} // namespace

TEST_CASE("[LEI18-16] each next step is carried into the next quarter's report with how it stands, until it is settled")
{
    TestApp app;
    auto const training = written(app, "Train all on identity and family history");
    auto const template_ = written(app, "Bring in the new supervision template");
    auto const pilot = written(app, "Pilot advocacy for first meetings");
    auto manager = app.as("qa_manager");
    auto const own = manager.get(second_quarter);
    CHECK(holds(own, "What will be done next"));
    CHECK_FALSE(holds(own, "What we said we would do"));

    REQUIRE(said(app, training, "going_on", "Six of nine teams were trained").status == 303);
    REQUIRE(said(app, template_, "done", "In use since 2 November").status == 303);
    app.set_day(*Date::of(2027, 1, 12));
    auto const next = app.as("qa_manager").get(third_quarter);
    for (auto const* words :
        {"What we said we would do", "July 2026 to September 2026", "Six of nine teams were trained", "Going on",
            "In use since 2 November", "Done", "Pilot advocacy for first meetings"})
        CHECK_MESSAGE(holds(next, words), words);

    CHECK(holds(said(app, pilot, "dropped", ""), "Enter why it was dropped"));
    REQUIRE(said(app, pilot, "dropped", "The provider closed").status == 303);
    app.set_day(*Date::of(2027, 4, 12));
    auto const last = app.as("qa_manager").get(last_quarter);
    CHECK(holds(last, "Going on, late")); // training, due in March
    CHECK(holds(last, "The provider closed")); // dropped within these days
    CHECK_FALSE(holds(last, "In use since 2 November")); // done before them
    // what was known then stays what it was
    CHECK_FALSE(
        holds(app.as("qa_manager").get(std::string{third_quarter} + "&as_at=2027-01-12T08:00:00Z"), "provider"));
}

TEST_CASE("[LEI18-62] a next step has a month by the end of which it is due, after its quarter")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    auto const post = [&](std::string const& due) {
        return manager.post("/reports/next-steps",
            {{"quarter", "2026-09-30"}, {"what", "Guidance for auditors: warm feedback"}, {"due", due}});
    };
    CHECK(holds(post("soon"), "Enter a month, like March 2027"));
    CHECK(holds(post("September 2026"), "must be after the quarter"));
    CHECK(post("March 2027").status == 303);
    CHECK(holds(manager.get("/reports/next-steps"), "March 2027"));
    CHECK(holds(manager.get(second_quarter), "March 2027"));
    app.set_day(*Date::of(2027, 4, 1));
    CHECK(holds(app.as("qa_manager").get("/reports/next-steps"), "Late"));
}

TEST_CASE(
    "next steps are written by those who publish reports, and two who say how one stands do not overwrite each other")
{
    TestApp app;
    auto const path = written(app, "Train all");
    CHECK(app.as("head").get(path).status == 200);
    CHECK(app.as("head").post(path + "/state", {{"state", "done"}, {"words", "x"}}).status == 403);
    CHECK(app.as("manager").get(path).status == 403);
    CHECK(app.as("head").get("/reports/next-steps/1").status == 404);
    CHECK(holds(app.as("qa_manager").post("/reports/next-steps", {{"what", ""}}), "Enter what will be done"));
    REQUIRE(said(app, path, "going_on", "Half").status == 303);
    auto const late
        = app.as("qa_manager").post(path + "/state", {{"state", "done"}, {"words", "Every team"}, {"version", "1"}});
    CHECK(late.status == 409);
    CHECK(holds(late, "Half")); // what the first said
    CHECK(holds(late, "Every team")); // what the second typed
    REQUIRE(said(app, path, "done", "All").status == 303);
    CHECK(said(app, path, "going_on", "Not all").status == 422);
    CHECK(app.history_of({"next_step", *parse_id_number(path.substr(path.rfind('/') + 1))}).size() == 3);
}
