#include "audits/answer_trend.hpp"
#include "audits/store/answer_trend.hpp"
#include "audits/testing/audit_line.hpp"
#include "framework/shelf.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::holds;
using testing::TestApp;

/// A yes-or-no question that audits are asked today.
std::string a_question(TestApp& app)
{
    auto reader = app.database().read();
    auto const framework = app.house().get<framework::Shelf>().on(reader, app.today());
    for (auto const* tool : framework->tools_on(framework::Tool::Kind::audit, app.today()))
        for (auto const& section : tool->sections)
            for (auto const& question : section.questions)
                if (question.kind == framework::Question::Kind::yes_no_na) return question.key;
    return {};
}

struct Planted {
    std::string number;
    std::string day; ///< of submission
    std::string answer;
    bool at_random = true;
    std::string kind = "routine";
    std::string team = "Alder";
    bool restricted = false;
    std::string tool = "an older tool";
};

/// A final audit with one answer, as an older version of a tool would have left it.
void plant(TestApp& app, std::string const& question, Planted const& planted)
{
    auto const child
        = testing::add_case(app, {.number = planted.number, .team = planted.team, .restricted = planted.restricted});
    auto const day = *Date::parse_iso(planted.day);
    app.database().write([&](db::Transaction& tx) {
        auto const id = AuditId::make();
        auto const who = app.person("qa_officer");
        tx.run(R"sql(
            INSERT INTO audits (id, case_id, case_number, team_id, auditor_id, kind, chosen_at_random, tool_key,
                                tool_day, state, independence_declared, allocated_at, allocated_by, due_on,
                                submitted_at, submitted_on, overall_grade, limited_by_safety, version)
            VALUES (:id, :child, :number, :team, :who, :kind, :at_random, :tool, :day, 'final', 0, :now, :who, :day,
                    :now, :day, 'good', 0, 3))sql",
            {{"id", id}, {"child", child}, {"number", planted.number}, {"team", app.team(planted.team)}, {"who", who},
                {"kind", planted.kind}, {"at_random", planted.at_random}, {"tool", planted.tool}, {"day", day},
                {"now", Instant::in_london(day, 9)}});
        tx.run(R"sql(
            INSERT INTO audit_answers (id, audit_id, question_key, value, recorded_by, recorded_at)
            VALUES (:id, :audit, :question, :value, :who, :now))sql",
            {{"id", new_id_number()}, {"audit", id}, {"question", question}, {"value", planted.answer}, {"who", who},
                {"now", Instant::in_london(day, 9)}});
    });
}

AnswerTrend trend_for(TestApp& app, std::string const& question, std::string_view who)
{
    auto reader = app.database().read();
    auto const framework = app.house().get<framework::Shelf>().on(reader, app.today());
    auto trend = trend_of(*framework, question);
    REQUIRE(trend);
    store::count_answers(reader, *trend, app.person(who), 8, app.today());
    return *trend;
}

} // namespace

TEST_CASE("a question's answers are counted by quarter across the tools that asked it, routine ones apart from others")
{
    TestApp app;
    auto const question = a_question(app);
    plant(app, question, {"C1", "2026-08-03", "yes"});
    plant(app, question, {"C2", "2026-09-30", "no", true, "routine", "Alder", false, "another tool"});
    plant(app, question, {"C3", "2026-10-01", "yes"});
    plant(app, question, {"C4", "2026-10-02", "na", true, "themed"});
    plant(app, question, {"C5", "2026-10-03", "yes", false});
    plant(app, question, {"C6", "2026-10-04", "no", true, "routine", "Birch"});
    plant(app, question, {"C7", "2026-10-05", "no", true, "routine", "Alder", true});
    plant(app, question, {"C8", "2024-12-31", "yes"});

    auto const seen = trend_for(app, question, "manager");
    REQUIRE(seen.routine.size() == 8);
    auto const& july = seen.routine[6];
    auto const& october = seen.routine[7];
    CHECK(july.quarter == *Date::of(2026, 7, 1));
    CHECK(july.of("yes") == 1);
    CHECK(july.of("no") == 1);
    CHECK(october.of("yes") == 1);
    CHECK(october.all() == 1);
    CHECK(seen.others[7].of("na") == 1);
    CHECK(seen.others[7].of("yes") == 1);
    int all = 0;
    for (auto const& quarter : seen.routine) all += quarter.all();
    CHECK(all == 3);
    CHECK(trend_for(app, question, "qa_manager").routine[7].of("no") == 1);
}

TEST_CASE("page and CSV of a question over time say the same, and percentages stand only beside ten answers or more")
{
    TestApp app;
    auto const question = a_question(app);
    for (int i = 0; i < 10; ++i) plant(app, question, {"C" + std::to_string(i), "2026-10-01", i < 7 ? "yes" : "no"});
    plant(app, question, {"D1", "2026-08-01", "yes"});
    auto manager = app.as("manager");
    auto const page = manager.get("/audits/answers/over-time?question=" + question);
    CHECK(page.status == 200);
    CHECK(holds(page, "7 (70%)"));
    CHECK(holds(page, "3 (30%)"));
    CHECK_FALSE(holds(page, "1 (100%)"));
    auto const csv = manager.get("/audits/answers/over-time.csv?question=" + question);
    CHECK(holds(csv, "Routine,2026-10-01,Yes,7,10,70%"));
    CHECK(holds(csv, "Routine,2026-07-01,Yes,1,1,\r\n"));
    CHECK(manager.get("/audits/answers/over-time?question=nothing").status == 200);
    CHECK(app.as("worker").get("/audits/answers/over-time").status == 403);
}

} // namespace gt::audits
