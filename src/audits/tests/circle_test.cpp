#include "app/jobs.hpp"
#include "audits/testing/audit_line.hpp"
#include "improvement/store/actions.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::Answer;
using testing::AuditLine;
using testing::field_in;
using testing::holds;
using testing::TestApp;

/// From a finding to what became of it, each step on its page by whoever does it there.
class Circle {
public:
    Circle()
    {
        audit = AuditLine{app}.submitted();
        auto reader = app.database().read();
        auto const action = improvement::store::list_visible(
            reader, app.loaded("worker"), app.today(), {.state = improvement::ActionState::open}, 1);
        action_path = "/actions/" + action.at(0).id.text();
        finding = action.at(0).finding;
    }

    Answer act(std::string_view person, std::string const& below, http::Fields form)
    {
        auto visitor = app.as(person);
        form.add("version", field_in(visitor.get(action_path).body, "version"));
        return visitor.post(action_path + below, form);
    }

    void day_comes(Date day)
    {
        app.set_day(day);
        app::tick(app.house());
    }

    bool owes(std::string_view person, std::string_view kind)
    {
        auto reader = app.database().read();
        auto const owed = staff::owed_by(reader, app.person(person));
        return std::ranges::any_of(owed, [&](staff::Due const& due) { return due.kind == kind; });
    }

    void prove()
    {
        REQUIRE(app.as("worker")
                    .post_files(action_path + "/files", {{"file_words", "Father's signature"}},
                        {{"file", "plan.pdf", "%PDF-1.7 signed"}})
                    .status
            == 303);
        REQUIRE(act("worker", "/evidence", {{"evidence", "He came, and signed the plan"}}).status == 303);
    }

    std::string learn()
    {
        auto const added
            = app.as("qa_manager")
                  .post("/learning",
                      {{"title", "Fathers come when they are asked"}, {"words", "Nobody had asked"},
                          {"asked", "Ask at the first visit"}, {"theme", "fathers"},
                          {"audience", app.team("Help").text()}, {"from", "finding"}, {"origin", finding.text()}});
        REQUIRE_MESSAGE(added.status == 303, added.body);
        auto const path = added.header("Location");
        REQUIRE(app.as("qa_manager")
                    .post(path + "/publication", {{"acknowledge_by", app.today().plus_days(14).words()}})
                    .status
            == 303);
        return path;
    }

    TestApp app;
    AuditId audit;
    improvement::FindingId finding;
    std::string action_path;
};

} // namespace

TEST_CASE("the whole circle: what was found is acted on, proved, checked, asked after, learnt from and measured again")
{
    Circle circle;
    auto& app = circle.app;
    circle.prove();
    CHECK(circle.act("worker", "/check", {{"verdict", "close"}}).status == 403); // nobody checks their own work
    CHECK(holds(circle.act("manager", "/check", {{"verdict", "close"}}), "meant to change for the child"));
    REQUIRE(circle.act("manager", "/check", {{"verdict", "close"}, {"meant_to_change", "He sees his father"}}).status
        == 303);

    circle.day_comes(*Date::of(2027, 2, 15)); // three months
    REQUIRE(circle.owes("manager", "answer_impact"));
    CHECK(app.as("worker").get(circle.action_path + "/impact").status == 403);
    REQUIRE(app.as("manager")
                .post(circle.action_path + "/impact",
                    {{"difference", "no_difference"}, {"words", "He came once"},
                        {"not_asked_because", "He was with his aunt"}})
                .status
        == 303);
    circle.day_comes(*Date::of(2027, 5, 14)); // six
    REQUIRE(circle.owes("manager", "answer_impact"));
    REQUIRE(app.as("manager")
                .post(circle.action_path + "/impact",
                    {{"difference", "better"}, {"words", "Every Saturday"}, {"their_words", "Dad makes pancakes"}})
                .status
        == 303);
    CHECK(holds(app.as("manager").get(circle.action_path), "Dad makes pancakes"));

    auto const point = circle.learn();
    REQUIRE(circle.owes("manager", "acknowledge_learning"));
    REQUIRE(app.as("manager")
                .post(point + "/acknowledgement",
                    {{"team", app.team("Alder").text()}, {"taken_up", "We ask at the first visit"}})
                .status
        == 303);
    REQUIRE(app.as("qa_manager")
                .post(point + "/measurement",
                    {{"before_from", "1 November 2026"}, {"before_to", "30 November 2026"},
                        {"after_from", "1 April 2027"}, {"after_to", "30 April 2027"}})
                .status
        == 303);

    auto const thread = app.as("qa_manager").get("/thread/finding/" + circle.finding.text());
    for (auto const* words :
        {"Audit", "For the child: ", "Fathers come when they are asked", "1 of 2 teams", "Measured again"})
        CHECK_MESSAGE(holds(thread, words), words);
    CHECK_FALSE(holds(app.as("qa_manager").get("/not-followed-through"), "Invite father"));
}

} // namespace gt::audits
