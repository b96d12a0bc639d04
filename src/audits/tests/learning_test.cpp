#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "improvement/store/findings.hpp"
#include "learning/store/feedback.hpp"
#include "learning/store/points.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::learning {

namespace {

using testing::holds;
using testing::owes;
using testing::TestApp;

http::Fields words_of_point(TestApp& app, std::string const& theme = "chronology")
{
    return {{"title", "Chronologies help when they are read"}, {"words", "They were there, and nobody used them"},
        {"asked", "Read one aloud in supervision"}, {"audience", app.team("Help").text()}, {"theme", theme}};
}

/// The address of a point, for both teams of Family help and protection.
std::string drafted(TestApp& app)
{
    auto const answer = app.as("qa_manager").post("/learning", words_of_point(app));
    REQUIRE_MESSAGE(answer.status == 303, answer.body);
    auto reader = app.database().read();
    return "/learning/" + store::list(reader, true, 1).at(0).id.text();
}

std::string published(TestApp& app)
{
    auto const path = drafted(app);
    REQUIRE(app.as("qa_manager").post(path + "/publication", {{"acknowledge_by", "8 December 2026"}}).status == 303);
    return path;
}

/// Submitted audits of one team, as many audits would leave them; the first `found` of them with an area for
/// improvement on chronologies.
void plant_audits(TestApp& app, std::string const& number, Date day, int found, int audits)
{
    auto const child = testing::add_case(app, {number});
    auto const auditor = app.person("qa_officer");
    app.database().write([&](db::Transaction& tx) {
        for (int i = 0; i < audits; ++i) {
            auto const id = audits::AuditId::make();
            tx.run(R"sql(
                INSERT INTO audits (id, case_id, case_number, team_id, worker_id, auditor_id, kind, chosen_at_random,
                                    tool_key, tool_day, state, independence_declared, allocated_at, allocated_by, due_on,
                                    submitted_at, submitted_on, overall_grade, limited_by_safety, version)
                VALUES (:id, :child, :number, :team, :worker, :who, 'routine', 1, 'case_audit', :day, 'final', 0, :now,
                        :who, :day, :now, :day, 'good', 0, 3))sql",
                {{"id", id}, {"child", child}, {"number", number}, {"team", app.team("Alder")},
                    {"worker", app.person("worker")}, {"who", auditor}, {"day", day},
                    {"now", Instant::in_london(day, 12)}});
            if (i >= found) continue;
            improvement::Finding finding{improvement::FindingId::make(), {"audit", id.number}, child, app.team("Alder"),
                improvement::FindingKind::improvement, "recording", "It stops at the last move", auditor,
                Instant::in_london(day, 11)};
            finding.worker = app.person("worker");
            finding.themes = {"chronology"};
            improvement::store::record(tx, finding, {auditor.number, finding.recorded_at, "recorded a finding"});
        }
    });
}

} // namespace

TEST_CASE("[BAR-34][SWI-82] a published learning point is taken up team by team, by the teams that it is for")
{
    TestApp app;
    auto const path = drafted(app);
    CHECK(app.as("manager").get(path).status == 404); // a draft
    CHECK_FALSE(owes(app, "manager", "acknowledge_learning"));
    CHECK(app.as("qa_manager").post(path + "/publication", {{"acknowledge_by", "23 November 2026"}}).status == 422);
    CHECK(app.as("qa_manager").post(path + "/publication", {{"acknowledge_by", "8 December 2026"}}).status == 303);
    CHECK(owes(app, "manager", "acknowledge_learning"));
    CHECK(owes(app, "other_manager", "acknowledge_learning"));
    CHECK(holds(app.as("worker").get(path), "0 of 2 teams"));

    auto manager = app.as("manager");
    auto const own = app.team("Alder").text(), other = app.team("Birch").text();
    CHECK(manager.post(path + "/acknowledgement", {{"team", own}, {"taken_up", ""}}).status == 422);
    CHECK(manager.post(path + "/acknowledgement", {{"team", other}, {"taken_up", "We read"}}).status == 422);
    CHECK(
        manager.post(path + "/acknowledgement", {{"team", own}, {"taken_up", "We read one each week"}}).status == 303);
    CHECK_FALSE(owes(app, "manager", "acknowledge_learning"));
    CHECK(owes(app, "other_manager", "acknowledge_learning"));
    CHECK(holds(app.as("worker").get(path), "1 of 2 teams"));
    CHECK(manager.post(path + "/acknowledgement", {{"team", own}, {"taken_up", "Again"}}).status == 422);

    auto const bulletin = app.as("worker").get("/learning/bulletin");
    CHECK(holds(bulletin, "Learning bulletin, November 2026"));
    CHECK(holds(bulletin, "Read one aloud in supervision"));
    CHECK(app.as("qa_manager").post(path + "/words", words_of_point(app)).status == 422);
    CHECK(app.as("qa_manager").post(path + "/withdrawal", {{"because", "It was one case"}}).status == 303);
    CHECK_FALSE(owes(app, "other_manager", "acknowledge_learning"));
    CHECK(app.as("worker").get(path).status == 404);
}

TEST_CASE("[BAR-40] a learning point is put on supervision agendas and ticked there by the manager")
{
    TestApp app;
    auto const path = published(app);
    auto manager = app.as("manager");
    CHECK(manager.post(path + "/agenda", {{"worker", app.person("other_worker").text()}}).status == 422);
    CHECK(manager.post(path + "/agenda", {{"worker", app.person("worker").text()}}).status == 303);
    CHECK(owes(app, "manager", "tick_supervision"));
    CHECK(manager.post(path + "/agenda", {{"worker", app.person("worker").text()}}).status == 422);
    CHECK(holds(app.as("worker").get("/learning/supervision"), "Chronologies help"));
    CHECK_FALSE(holds(app.as("colleague").get("/learning/supervision"), "Chronologies help"));
    CHECK_FALSE(holds(app.as("other_manager").get("/learning/supervision"), "Chronologies help"));

    auto const item = app.database().read().one("SELECT id FROM supervision_items")->number("id");
    auto const number = std::to_string(item);
    auto const tick = "/learning/supervision/" + number + "/tick";
    CHECK(app.as("other_manager").post(tick, {{"on-" + number, "today"}, {"note-" + number, "x"}}).status == 404);
    CHECK(manager.post(tick, {{"on-" + number, "today"}, {"note-" + number, ""}}).status == 422);
    CHECK(manager.post(tick, {{"on-" + number, "today"}, {"note-" + number, "We drew one together"}}).status == 303);
    CHECK_FALSE(owes(app, "manager", "tick_supervision"));
    CHECK(holds(app.as("worker").get("/learning/supervision"), "We drew one together"));
    CHECK(holds(app.as("qa_manager").get(path), "On 1 agendas, talked about on 1"));
}

TEST_CASE("[SWI-83] what a manager sends up is answered by a senior manager, and the bulletin says so")
{
    TestApp app;
    auto manager = app.as("manager");
    http::Fields const form{{"kind", "barrier"}, {"team", app.team("Alder").text()}, {"words", "No cars on Fridays"}};
    CHECK(manager
              .post("/learning/feedback",
                  {{"kind", "barrier"}, {"team", app.team("Birch").text()}, {"words", "Not ours"}})
              .status
        == 422);
    CHECK(manager.post("/learning/feedback", form).status == 303);
    CHECK(owes(app, "head", "answer_feedback"));
    CHECK_FALSE(owes(app, "other_head", "answer_feedback"));
    auto const id = app.database().read().one("SELECT id FROM upward_feedback")->number("id");
    auto const path = "/learning/feedback/" + std::to_string(id);
    CHECK(app.as("other_head").get(path).status == 404);
    CHECK(app.as("head").post(path + "/answer", {{"answer", ""}}).status == 422);
    CHECK(app.as("head").post(path + "/answer", {{"answer", "Two more from January"}}).status == 303);
    CHECK_FALSE(owes(app, "director", "answer_feedback"));
    CHECK(holds(manager.get(path), "Two more from January"));
    CHECK(holds(app.as("worker").get("/learning/bulletin"), "Two more from January"));
    CHECK(app.as("director").post(path + "/answer", {{"answer", "Again"}}).status == 409);
}

TEST_CASE("[SWI-78] scenario S12: what was learnt is measured again in audits, with its words on small samples")
{
    TestApp app;
    app.set_day(*Date::of(2027, 4, 5));
    plant_audits(app, "C200", *Date::of(2026, 11, 10), 9, 15);
    plant_audits(app, "C300", *Date::of(2027, 2, 10), 4, 16);
    auto const answer = app.as("qa_manager").post("/learning", words_of_point(app));
    REQUIRE(answer.status == 303);
    auto reader = std::make_unique<db::Snapshot>(app.database().read());
    auto const path = "/learning/" + store::list(*reader, true, 1).at(0).id.text();
    reader.reset();
    REQUIRE(app.as("qa_manager").post(path + "/publication", {{"acknowledge_by", "1 May 2027"}}).status == 303);
    http::Fields const periods{{"before_from", "1 October 2026"}, {"before_to", "31 December 2026"},
        {"after_from", "1 January 2027"}, {"after_to", "31 March 2027"}};
    CHECK(app.as("qa_manager").post(path + "/measurement", periods).status == 303);
    auto const page = app.as("manager").get(path);
    for (auto const* words : {"9 of 15 audits (60.0%)", "4 of 16 audits (25.0%)", "lower; small samples, check again",
             "-35.0 points (95% interval -60 to -1; Fisher", "p = 0.073)"})
        CHECK_MESSAGE(holds(page, words), words);
    auto wrong = periods;
    wrong.add("after_from", "1 December 2026");
    CHECK(app.as("qa_manager").post(path + "/measurement", wrong).status == 422);
}

TEST_CASE("[YRK-A-50] what comes again is noticed for a team; for a worker only by themselves and their manager [D-29]")
{
    TestApp app;
    plant_audits(app, "C200", *Date::of(2026, 10, 10), 2, 4);
    CHECK(holds(app.as("manager").get("/learning/recurring"), "Nothing comes again here"));
    plant_audits(app, "C300", *Date::of(2026, 11, 10), 1, 8);
    auto const own = "/learning/recurring?team=" + app.team("Alder").text();
    auto const page = app.as("manager").get(own);
    CHECK(holds(page, "3 of 12 audits (25.0%)"));
    CHECK(holds(page, "Wanda Worker works with 2 open cases"));
    CHECK(holds(app.as("worker").get("/learning/recurring"), "Chronologies and family history: in 3 audits"));
    for (auto const* person : {"colleague", "qa_manager", "qa_officer", "head", "other_manager", "director"})
        CHECK_MESSAGE(!holds(app.as(person).get(own), "Wanda Worker"), person);
}

TEST_CASE("[SWI-44] [BAR-101] reviews stand in a library by kind, with the partners who took part and where the whole "
          "can be read")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    auto const record = [&](std::string const& kind, std::string const& title, std::string const& partners) {
        auto const answer = manager.post("/learning/reviews",
            {{"kind", kind}, {"title", title}, {"completed_on", "1 November 2026"}, {"summary", "Safe sleep"},
                {"partners", partners}, {"read_at", "https://reviews.example/" + kind}});
        REQUIRE_MESSAGE(answer.status == 303, answer.body);
        return answer.header("Location");
    };
    auto const local = record("local", "Child R", "Police, health and probation");
    record("national", "Safeguarding children with disabilities", "");
    auto worker = app.as("worker");
    auto const page = worker.get(local);
    for (auto const* words : {"Partners who took part", "Police, health and probation", "https://reviews.example/local",
             "Local child safeguarding practice review"})
        CHECK_MESSAGE(testing::holds(page, words), words);
    auto const all = worker.get("/learning/reviews");
    CHECK(testing::holds(all, "Child R"));
    CHECK(testing::holds(all, "Police, health and probation"));
    CHECK(testing::holds(all, "Safeguarding children with disabilities"));
    auto const national = worker.get("/learning/reviews?only=national");
    CHECK_FALSE(testing::holds(national, "Child R"));
    CHECK(testing::holds(national, "Safeguarding children with disabilities"));
}

TEST_CASE("[BAR-101] a learning review is recorded, and what it found becomes a learning point without a case number")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    CHECK(manager.post("/learning/reviews", {{"kind", "rapid"}, {"title", "Baby in the night"}}).status == 422);
    CHECK(manager
              .post("/learning/reviews",
                  {{"kind", "rapid"}, {"title", "Baby in the night"}, {"completed_on", "1 November 2026"},
                      {"summary", "Safe sleep"}})
              .status
        == 303);
    auto const id = app.database().read().one("SELECT id FROM learning_reviews")->number("id");
    auto const path = "/learning/reviews/" + std::to_string(id);
    CHECK(manager
              .post(path + "/findings",
                  {{"words", "Fathers were not told"}, {"team", app.team("Help").text()}, {"themes", "fathers"}})
              .status
        == 303);
    auto const finding = app.database().read().one("SELECT id FROM findings")->number("id");
    auto form = words_of_point(app, "fathers");
    form.add("from", "finding");
    form.add("origin", std::to_string(finding));
    CHECK(manager.post("/learning", form).status == 303);
    auto reader = app.database().read();
    CHECK(store::of_origin(reader, "finding", finding).size() == 1);
}

} // namespace gt::learning
