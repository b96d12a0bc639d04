#include "audits/multi_agency/partner.hpp"
#include "audits/testing/audit_line.hpp"

#include <doctest/doctest.h>

namespace gt::audits::multi_agency {

namespace {

using testing::Answer;
using testing::Client;
using testing::field_in;
using testing::holds;
using testing::TestApp;

/// An audit of C100 with partners, led by the QA officer.
class Together {
public:
    explicit Together(TestApp& app) : app_{app}
    {
        testing::add_case(app, {"C100"});
        auto const begun = app.as("qa_officer").post("/multi-agency", asked());
        REQUIRE(begun.status == 303);
        path = begun.header("Location");
    }

    static http::Fields asked(std::string const& number = "C100")
    {
        return {{"case_number", number}, {"topic", "Neglect"}, {"reference", "NV-7"}, {"due_on", "15 December 2026"}};
    }

    /// The page that shows the link.
    Answer invite(std::string const& agency)
    {
        auto const page = app_.as("qa_officer").post(path + "/returns", {{"agency", agency}});
        REQUIRE(page.status == 200);
        return page;
    }
    /// The link's own part of the address, "/r/…".
    static std::string link_in(Answer const& page)
    {
        auto const at = page.body.find("/r/");
        return at == std::string::npos ? "" : page.body.substr(at, page.body.find('<', at) - at);
    }
    std::string link_for(std::string const& agency) { return link_in(invite(agency)); }

    ReturnId return_of(std::string const& agency)
    {
        auto reader = app_.database().read();
        auto const row = reader.one("SELECT id FROM agency_returns WHERE agency = :agency", {{"agency", agency}});
        return row->get<ReturnId>("id");
    }

    std::string path;

private:
    TestApp& app_;
};

/// Somebody of a partner agency, who opened the link.
class Partner {
public:
    Partner(TestApp& app, std::string const& link) : client_{app.port()} { opened = client_.post(link, {}); }

    Answer get(std::string const& target) { return client_.get(target); }
    /// With the token that the page's form carries.
    Answer post(std::string const& target, http::Fields fields)
    {
        fields.add("csrf", field_in(client_.get(target).body, "csrf"));
        return client_.post(target, fields);
    }
    void fill_in(std::string const& word)
    {
        CHECK(post("/return/sections/part_played",
            {{"question-involved_since", "3 March 2025"}, {"question-what_was_done", word},
                {"question-child_heard", "no"}})
                  .redirects_to("/return/sections/working_together"));
        CHECK(post("/return/sections/working_together",
            {{"question-information_shared", "yes"}, {"question-meetings_attended", "yes"},
                {"question-together_well", word}, {"question-together_better", word}})
                  .redirects_to("/return/sections/difference_made"));
        CHECK(post(
            "/return/sections/difference_made", {{"question-own_grade", "good"}, {"question-own_grade_reason", word}})
                  .redirects_to("/return/check"));
    }
    /// As the script keeps what is typed on this page.
    Answer keep_draft(std::string const& page, std::string const& words, std::string const& place)
    {
        auto const form = client_.get(page).body;
        return client_.post("/return/drafts",
            {{"csrf", field_in(form, "csrf")}, {"new_id", field_in(form, "new_id")},
                {"draft_seen", field_in(form, "draft_seen")}, {"draft_of", place}, {"question-what_was_done", words}});
    }
    Answer keep_draft(std::string const& page, std::string const& words) { return keep_draft(page, words, page); }
    Answer send() { return post("/return/check", {{"by", "A. Sergeant, police"}}); }

    Answer opened;

private:
    Client client_;
};

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

TEST_CASE("what an agency types is kept as a draft, for it alone, and is sent only once it is saved")
{
    TestApp app;
    Together together{app};
    Partner police{app, together.link_for("Police")};
    Partner health{app, together.link_for("Health visiting")};
    std::string const page = "/return/sections/part_played";
    police.fill_in("we attended twice");
    CHECK(police.keep_draft(page, "we attended three ti").body == "Draft saved at 9am");
    CHECK(police.keep_draft(page, "we attended three times").header("Draft-Revision") == "2");

    CHECK(holds(police.get("/return"), "Unsaved words"));
    CHECK(holds(police.get(page), "we attended three times"));
    CHECK_FALSE(holds(health.get(page), "we attended"));
    auto const early = police.send();
    CHECK(early.status == 422);
    CHECK(holds(early, "You have unsaved words in"));

    CHECK(police.post(page, {{"new_id", field_in(police.get(page).body, "new_id")}, {"throw_away", page}})
              .redirects_to(page));
    CHECK(holds(police.get(page), "we attended twice"));
    CHECK_FALSE(holds(police.get("/return"), "Unsaved words"));
    CHECK(police.send().redirects_to("/return"));
}

TEST_CASE("a draft of a page that the agency's form does not have, or no longer has, is not kept")
{
    TestApp app;
    Together together{app};
    Partner police{app, together.link_for("Police")};
    std::string const page = "/return/sections/part_played";
    CHECK(app.stranger().post("/return/drafts", {{"draft_of", page}}).status == 410);
    CHECK(police.keep_draft(page, "words", "/return/sections/no_such_page").status == 422);
    CHECK(police.keep_draft(page, "words", "/audits").status == 422);
    police.fill_in("we attended");
    CHECK(police.send().status == 303);
    CHECK(police.keep_draft("/return", "words", page).status != 200);
    CHECK_FALSE(holds(police.get("/return"), "Unsaved words"));
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
