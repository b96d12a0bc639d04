#include "audits/testing/partner_agency.hpp"

#include <doctest/doctest.h>

namespace gt::audits::multi_agency {

namespace {

using testing::Client;
using testing::field_in;
using testing::holds;
using testing::Partner;
using testing::TestApp;
using testing::Together;

http::Fields synthesis_of(ReturnId police)
{
    return {{"version", "1"}, {"grade-own", "good"}, {"reason-own", "Visits were in time"},
        {field_of("grade", police), "requires_improvement"}, {field_of("reason", police), "Told others late"},
        {"together", "They met every month"}, {"to_change", "Share sooner"}, {"agree", "yes"}};
}

} // namespace

TEST_CASE(
    "[LEI18-10] [BAR-36] partners fill in their returns by link, and the lead grades each agency in one synthesis")
{
    TestApp app;
    Together together{app};
    Partner police{app, together.link_for("Police")};
    REQUIRE(police.opened.redirects_to("/return"));
    CHECK(holds(police.get("/return"), "NV-7"));
    police.fill_in("we attended twice");
    CHECK(police.send().redirects_to("/return"));
    CHECK(holds(police.get("/return"), "Return sent"));

    auto lead = app.as("qa_officer");
    auto const id = together.return_of("Police");
    auto const read = lead.get(together.path + "/returns/" + id.text());
    CHECK(read.status == 200);
    CHECK(holds(read, "we attended twice"));
    CHECK(holds(read, "A. Sergeant, police"));
    CHECK(lead.get(together.path + "/synthesis").status == 200);
    CHECK(lead.post(together.path + "/synthesis", synthesis_of(id)).redirects_to(together.path));
    auto const agreed = lead.get(together.path);
    CHECK(holds(agreed, "Grades, agency by agency"));
    CHECK(holds(agreed, "Told others late"));
    CHECK(lead.post(together.path + "/synthesis", synthesis_of(id)).status == 403);
    CHECK(holds(app.as("qa_manager").get("/multi-agency"), "Agreed 23 November 2026"));
}

TEST_CASE("[LEI18-10] each agency meets its own return and no other, and nothing that needs an account")
{
    TestApp app;
    Together together{app};
    Partner police{app, together.link_for("Police")};
    Partner health{app, together.link_for("Health visiting")};
    police.fill_in("sentinelword");
    CHECK(police.send().status == 303);
    for (auto const* page : {"/return", "/return/check", "/return/sections/part_played",
             "/return/sections/working_together", "/return/sections/difference_made"}) {
        auto const answer = health.get(page);
        CHECK(answer.status == 200);
        CHECK_FALSE(holds(answer, "sentinelword"));
        CHECK_FALSE(holds(answer, "Police"));
    }
    CHECK(health.get(together.path).redirects_to("/sign-in?then=" + http::encode_component(together.path)));
    // What is not sent is the agency's own still.
    CHECK(app.as("qa_officer").get(together.path + "/returns/" + together.return_of("Health visiting").text()).status
        == 404);
}

TEST_CASE("a link is looked at as often as one likes and opened once; the database holds its digest alone")
{
    TestApp app;
    Together together{app};
    auto const page = together.invite("Police");
    auto const link = Together::link_in(page);
    auto stranger = app.stranger();
    CHECK(stranger.get(link).status == 200);
    CHECK(stranger.get(link).status == 200);
    CHECK(stranger.post(link, {}).status == 303);
    CHECK(stranger.post(link, {}).status == 410);
    CHECK(app.stranger().get(link).status == 410);
    CHECK(app.stranger().get(link + "x").status == 404);
    CHECK(app.stranger().get("/r/nothing").status == 404);
    CHECK(app.stranger().post("/r/nothing", {}).status == 404);
    auto reader = app.database().read();
    auto const kept = reader.one("SELECT link_digest FROM agency_returns")->text("link_digest");
    CHECK(kept.size() == 64);
    CHECK(link.find(kept) == std::string::npos);
    CHECK_FALSE(holds(app.as("qa_officer").get(together.path), link));
}

TEST_CASE("a link runs out after 14 days, and stops when it is withdrawn or renewed")
{
    TestApp app;
    Together together{app};
    auto const runs_out = together.link_for("Police");
    auto const withdrawn = together.link_for("Health visiting");
    auto const renewed = together.link_for("School");
    auto lead = app.as("qa_officer");
    CHECK(lead.post(together.path + "/returns/" + together.return_of("Health visiting").text() + "/withdrawal").status
        == 303);
    CHECK(app.stranger().get(withdrawn).status == 410);
    Partner school{app, renewed};
    CHECK(school.post("/return/sections/part_played", {{"question-what_was_done", "kept for later"}}).status == 303);
    auto const again = lead.post(together.path + "/returns/" + together.return_of("School").text() + "/link");
    CHECK(app.stranger().get(renewed).status == 404);
    CHECK(school.get("/return").status == 410);
    Partner later{app, Together::link_in(again)};
    CHECK(holds(later.get("/return/sections/part_played"), "kept for later"));

    app.set_day(*Date::of(2026, 12, 7));
    CHECK(app.stranger().get(runs_out).status == 410);
    CHECK(app.stranger().post(runs_out, {}).status == 410);
}

TEST_CASE("a form that is no longer open shows what was typed, and one without its token saves nothing")
{
    TestApp app;
    Together together{app};
    auto const link = together.link_for("Police");
    Client client{app.port()};
    REQUIRE(client.post(link, {}).status == 303);
    CHECK(client.post("/return/sections/part_played", {{"question-what_was_done", "typed in vain"}}).status == 410);
    auto const token = field_in(client.get("/return/sections/part_played").body, "csrf");
    app.set_clock(app.now().plus_hours(13));
    auto const late
        = client.post("/return/sections/part_played", {{"csrf", token}, {"question-what_was_done", "typed too late"}});
    CHECK(late.status == 410);
    CHECK(holds(late, "typed too late"));
}

TEST_CASE("a return is not sent while a question waits, and its wrong answers are told beside the field")
{
    TestApp app;
    Together together{app};
    Partner police{app, together.link_for("Police")};
    auto const wrong = police.post("/return/sections/part_played",
        {{"question-involved_since", "31 February"}, {"question-what_was_done", "we visited"}});
    CHECK(wrong.status == 422);
    CHECK(holds(wrong, "Enter a real date"));
    CHECK(holds(police.get("/return/sections/part_played"), "we visited"));
    auto const early = police.send();
    CHECK(early.status == 422);
    CHECK(holds(early, "What worked well between the agencies?"));
}

TEST_CASE("a synthesis is agreed when every return is in and every agency has a grade with its reason")
{
    TestApp app;
    Together together{app};
    Partner police{app, together.link_for("Police")};
    together.link_for("School");
    police.fill_in("we attended");
    CHECK(police.send().status == 303);
    auto lead = app.as("qa_officer");
    auto const id = together.return_of("Police");
    auto const early = lead.post(together.path + "/synthesis", synthesis_of(id));
    CHECK(early.status == 422);
    CHECK(holds(early, "School has not sent its return"));
    CHECK(holds(early, "Told others late"));
    auto const stale = lead.post(together.path + "/synthesis", synthesis_of(id));
    CHECK(stale.status == 409);
}

TEST_CASE("who leads is independent of the child, may see the case, and holds the verb")
{
    TestApp app;
    testing::add_case(app, {.number = "C200", .iro = "qa_officer"});
    testing::add_case(app, {.number = "C201", .restricted = true});
    auto officer = app.as("qa_officer");
    auto const reviewed = officer.post("/multi-agency", Together::asked("C200"));
    CHECK(reviewed.status == 422);
    auto const restricted = officer.post("/multi-agency", Together::asked("C201"));
    CHECK(restricted.status == 422);
    CHECK(holds(restricted, "Enter the number of a case that you may see"));
    CHECK(app.as("manager").post("/multi-agency", Together::asked("C200")).status == 403);
    Together together{app};
    CHECK(app.as("qa_manager").post(together.path + "/returns", {{"agency", "Police"}}).status == 403);
    CHECK(app.as("other_manager").get(together.path).status == 404);
}

TEST_CASE("neither the link nor what the partner meets before opening it names the child, the case or the service")
{
    TestApp app;
    Together together{app};
    auto const link = together.link_for("Police");
    auto const page = app.stranger().get(link);
    for (auto const* word : {"C100", "Neglect", "Police", "NV-7", "child"}) {
        auto const main
            = page.body.substr(page.body.find("<main"), page.body.find("</main>") - page.body.find("<main"));
        CHECK_MESSAGE(main.find(word) == std::string::npos, word);
    }
    CHECK(link.starts_with("/r/"));
}

} // namespace gt::audits::multi_agency
