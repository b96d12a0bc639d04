#include "app/jobs.hpp"
#include "cases/store/risks.hpp"
#include "cases/tests/invented_caseload.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;

namespace {

http::Fields risk_form(TestApp& app, RiskId id)
{
    return {{"new_id", id.text()}, {"told", app.person("manager").text()}, {"told_at", "10:15am"},
        {"concern", "Canary concern"}, {"done_so_far", "Rang the school"}};
}

/// Wanda Worker says that the child of case 7101 may be at risk, and has told Maya Manager.
RiskId raise_risk(TestApp& app)
{
    auto const id = RiskId::make();
    auto const answer = app.as("worker").post(path_of_case(app, "7101") + "/risk", risk_form(app, id));
    REQUIRE(answer.redirects_to("/risks/" + id.text()));
    return id;
}

std::string path_of(RiskId id) { return "/risks/" + id.text(); }

std::vector<staff::Due> owed_by(TestApp& app, std::string_view person)
{
    auto reader = app.database().read();
    return staff::owed_by(reader, app.person(person));
}

Risk find(TestApp& app, RiskId id)
{
    auto reader = app.database().read();
    return *store::find_risk(reader, id);
}

} // namespace

TEST_CASE("a risk raised is owed at once by who was told, urgent, the same day, and stands in the case")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const id = raise_risk(app);

    auto const owed = owed_by(app, "manager");
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].urgent);
    CHECK(owed[0].on == app.today());
    CHECK(owed_by(app, "head").empty());
    CHECK(has(app.as("manager").get("/"), "this child may be at risk now: case 7101"));
    CHECK(has(app.as("manager").get(path_of_case(app, "7101")), path_of(id)));
    auto const page = app.as("manager").get(path_of(id));
    CHECK(has(page, "Canary concern"));
    CHECK(has(page, "Maya Manager by voice at 10:15am"));
    CHECK(has(page, "Send the answer"));
    CHECK(app.history_of({"risk", id.number}).size() == 1);
}

TEST_CASE("sending the form twice raises one risk")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto worker = app.as("worker");
    auto const id = RiskId::make();
    auto const path = path_of_case(app, "7101") + "/risk";
    worker.post(path, risk_form(app, id));
    CHECK(worker.post(path, risk_form(app, id)).redirects_to(path_of(id)));

    CHECK(app.history_of({"risk", id.number}).size() == 1);
    CHECK(owed_by(app, "manager").size() == 1);
}

TEST_CASE("the form asks who was told and what the concern is, and keeps what was typed")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto worker = app.as("worker");
    auto const path = path_of_case(app, "7101") + "/risk";

    auto const asked = worker.get(path);
    CHECK(has(asked, "Do not wait to finish this form"));
    CHECK(has(asked, "Maya Manager"));
    CHECK_FALSE_MESSAGE(has(asked, "Opal Othermanager"), "another team's manager");
    auto const refused = worker.post(path, {{"told", ""}, {"concern", ""}, {"done_so_far", "Typed already"}});
    CHECK(refused.status == 422);
    CHECK(has(refused, "Select who you told"));
    CHECK(has(refused, "Enter what makes you think"));
    CHECK(has(refused, "Typed already"));
    auto const stranger = worker.post(path, {{"told", app.person("other_manager").text()}, {"concern", "c"}});
    CHECK_MESSAGE(stranger.status == 422, "who may not answer there");
}

TEST_CASE("when nobody could be reached the head of service is owed it at once")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const id = RiskId::make();
    app.as("worker").post(path_of_case(app, "7101") + "/risk",
        {{"new_id", id.text()}, {"told", "nobody_yet"}, {"concern", "Alone at home"}});
    REQUIRE(owed_by(app, "head").size() == 1);
    CHECK(owed_by(app, "head")[0].urgent);
    CHECK(owed_by(app, "other_head").empty());
}

TEST_CASE("an unanswered risk is the head of service's the next day, once")
{
    TestApp app;
    import_list_6(app, invented_children);
    app::tick(app.house());
    auto const id = raise_risk(app);
    app::tick(app.house());
    CHECK(owed_by(app, "head").empty());

    app.set_day(*Date::of(2026, 11, 24));
    app::tick(app.house());
    app::tick(app.house());
    app.set_day(*Date::of(2026, 11, 25));
    app::tick(app.house());

    REQUIRE(owed_by(app, "head").size() == 1);
    CHECK(owed_by(app, "head")[0].urgent);
    CHECK(owed_by(app, "manager").size() == 1);
    CHECK(owed_by(app, "other_head").empty());
    CHECK(app.history_of({"risk", id.number}).size() == 2);
    CHECK(has(app.as("head").get(path_of(id)), "Not answered on its day"));
}

TEST_CASE("an answer settles it for the manager and asks who raised it; only they close it")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const id = raise_risk(app);
    auto manager = app.as("manager");
    auto worker = app.as("worker");

    CHECK(manager.post(path_of(id) + "/answer", {{"answer", ""}}).status == 422);
    CHECK(worker.post(path_of(id) + "/answer", {{"answer", "Me"}}).status == 403);
    CHECK(manager.post(path_of(id) + "/answer", {{"answer", "Seen today, safe with aunt"}}).redirects_to(path_of(id)));
    CHECK(owed_by(app, "manager").empty());
    REQUIRE(owed_by(app, "worker").size() == 1);

    CHECK(manager.post(path_of(id) + "/satisfaction", {{"satisfied", "yes"}}).status == 403);
    CHECK(worker.post(path_of(id) + "/satisfaction", {}).status == 422);
    CHECK(worker.post(path_of(id) + "/satisfaction", {{"satisfied", "yes"}}).redirects_to(path_of(id)));
    CHECK(find(app, id).state == RiskState::closed);
    CHECK(owed_by(app, "worker").empty());
    app.set_day(*Date::of(2026, 11, 24));
    app::tick(app.house());
    CHECK(owed_by(app, "head").empty());
}

TEST_CASE("not satisfied sends it to the head of service the same day")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const id = raise_risk(app);
    app.as("manager").post(path_of(id) + "/answer", {{"answer", "Will visit next week"}});
    auto worker = app.as("worker");
    CHECK(worker.post(path_of(id) + "/satisfaction", {{"satisfied", "no"}}).status == 422);
    CHECK(worker.post(path_of(id) + "/satisfaction", {{"satisfied", "no"}, {"satisfied_words", "Too late"}})
              .redirects_to(path_of(id)));

    CHECK(owed_by(app, "head").size() == 1);
    CHECK(owed_by(app, "manager").size() == 1);
    auto const answered = app.as("head").post(path_of(id) + "/answer", {{"answer", "Visiting now"}});
    CHECK(answered.redirects_to(path_of(id)));
    CHECK(owed_by(app, "head").empty());
}

TEST_CASE("a risk of another team is not there")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const id = raise_risk(app);
    for (auto const key : {"other_manager", "other_worker", "other_head", "colleague", "lead_member", "director"}) {
        CAPTURE(key);
        auto visitor = app.as(key);
        auto const page = visitor.get(path_of(id));
        CHECK(page.status == 404);
        CHECK_FALSE(has(page, "Canary concern"));
        CHECK(visitor.post(path_of(id) + "/answer", {{"answer", "x"}}).status == 404);
    }
}

TEST_CASE("whoever may read the case by name, as its auditor, may raise a risk; for a case without a team too")
{
    TestApp app;
    import_list_6(app, {{.number = "7501", .team = "Nowhere", .worker = "Nobody Known"}});
    auto const id = find_case(app, "7501")->id;
    app.database().write([&](db::Transaction& tx) {
        store::let_read(tx, id, app.person("director"), "audits it", app.today(), staff::Period::open_end());
    });
    auto director = app.as("director");
    auto const risk = RiskId::make();
    auto const form = director.get("/cases/" + id.text() + "/risk");
    CHECK(has(form, "Maya Manager"));
    CHECK(director
              .post("/cases/" + id.text() + "/risk",
                  {{"new_id", risk.text()}, {"told", app.person("head").text()}, {"concern", "Alone"}})
              .redirects_to(path_of(risk)));
    CHECK(director.get(path_of(risk)).status == 200);
    REQUIRE(owed_by(app, "head").size() == 1);
    CHECK(app.as("head").get(path_of(risk)).status == 200);
}
