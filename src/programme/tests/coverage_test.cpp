#include "audits/testing/audit_line.hpp"
#include "reports/testing/planted_audits.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace gt::programme {

namespace {

using testing::add_case;
using testing::holds;
using testing::PlantedAudits;
using testing::TestApp;

constexpr std::string_view october = "?from=2026-10-01&to=2026-10-31";

nlohmann::json rows_by(std::string const& body, std::string_view key)
{
    auto const report = nlohmann::json::parse(body);
    for (auto const& dimension : report["by"])
        if (dimension["key"] == key) return dimension["rows"];
    return nlohmann::json::array();
}

std::string json_for(TestApp& app, std::string const& who)
{
    return app.as(who).get("/programme/coverage.json" + std::string{october}).body;
}

} // namespace

TEST_CASE("coverage counts cases of the period once, and says which teams were never audited")
{
    PlantedAudits planted; // 30 open cases in each of four teams
    auto& app = planted.app();
    planted.add(12, {"Alder", "good", "2026-10-12"});
    planted.add(1, {"Birch", "good", "2026-10-12"});
    planted.add(2, {"Cedar", "good", "2026-11-02"});
    auto const teams = rows_by(json_for(app, "qa_manager"), "team");
    REQUIRE(teams.size() == 4);
    CHECK(teams[0]["audited"] == 12);
    CHECK(teams[1]["audited"] == 1);
    CHECK(teams[1]["note"] == "Seldom audited");
    CHECK(teams[2]["note"] == "Never audited");
    auto const page = app.as("qa_manager").get("/programme/coverage" + std::string{october});
    CHECK(holds(page, ">13</a> of <a"));
    CHECK(holds(page, ">120 open cases</a> were audited"));
    CHECK(holds(page, "Never audited, by team: Cedar Team, Damson Team."));
    CHECK(holds(page, "Seldom audited, by team: Birch Team."));
}

TEST_CASE("what the program counts by team and group is what the database holds")
{
    PlantedAudits planted;
    planted.add(5, {"Alder", "good", "2026-10-12"});
    planted.add(3, {"Damson", "good", "2026-10-31"});
    auto& app = planted.app();
    auto const teams = rows_by(json_for(app, "qa_manager"), "team");
    for (auto const& team : teams) {
        auto const row = app.database().read().one(R"sql(
            SELECT count(DISTINCT a.case_id) AS n FROM audits a JOIN teams t ON t.id = a.team_id
             WHERE t.name = :team AND a.submitted_on >= :from AND a.submitted_on <= :to)sql",
            {{"team", team["title"].get<std::string>()}, {"from", *Date::of(2026, 10, 1)},
                {"to", *Date::of(2026, 10, 31)}});
        CHECK(team["audited"] == row->count("n"));
    }
    auto const groups = rows_by(json_for(app, "qa_manager"), "group");
    REQUIRE(groups.size() == 1);
    CHECK(groups[0]["open_cases"] == 120);
    CHECK(groups[0]["audited"] == 8);
}

TEST_CASE("[D-29] workers stand by name for their managers, and not for the director; restricted cases for nobody")
{
    TestApp app;
    for (int i = 0; i < 3; ++i) add_case(app, {.number = "C" + std::to_string(400 + i)});
    add_case(app, {.number = "C500", .restricted = true});
    CHECK(holds(app.as("manager").get("/programme/coverage"), "Wanda Worker"));
    CHECK(holds(app.as("head").get("/programme/coverage"), "Wanda Worker"));
    auto const workers = rows_by(json_for(app, "manager"), "worker");
    CHECK(workers[0]["open_cases"] == 3);
    for (auto const* file : {"", ".csv", ".json"}) {
        auto const answer = app.as("director").get("/programme/coverage" + std::string{file});
        CHECK(answer.status == 200);
        CHECK(holds(answer, "Alder Team"));
        CHECK_FALSE(holds(answer, "Wanda"));
    }
}

TEST_CASE("[D-29] a head of service sees the coverage of their own area, a worker none")
{
    PlantedAudits planted;
    auto& app = planted.app();
    CHECK(rows_by(json_for(app, "head"), "team").size() == 2);
    CHECK_FALSE(holds(app.as("head").get("/programme/coverage"), "Cedar"));
    CHECK(app.as("worker").get("/programme/coverage").status == 403);
    CHECK(app.as("worker").get("/programme/coverage.csv").status == 403);
}

TEST_CASE("children whom the lists call unaccompanied or disabled are counted as such")
{
    TestApp app;
    auto const child = add_case(app, {.number = "C600"});
    add_case(app, {.number = "C601"});
    app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE cases SET disabled = 'yes' WHERE id = :id", {{"id", child}});
        tx.run(R"sql(
            INSERT INTO caseload_entries (id, source, list, row_key, number, digest, facts, import_id, recorded_at,
                                          superseded_at, missing_since)
            VALUES (1, 'annex_a', '8', 'C600', 'C600', '', :facts, 1, :now, NULL, NULL))sql",
            {{"facts", "unaccompanied\tyes\n"}, {"now", app.now()}});
    });
    auto const body = json_for(app, "qa_manager");
    CHECK(rows_by(body, "unaccompanied")[0]["title"] == "Unaccompanied");
    CHECK(rows_by(body, "unaccompanied")[0]["open_cases"] == 1);
    CHECK(rows_by(body, "disability")[0]["title"] == "Disabled");
    CHECK(rows_by(body, "disability")[0]["open_cases"] == 1);
}

TEST_CASE("days that are none, or in the wrong order, are refused in words and kept")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    for (auto const* file : {"", ".csv", ".json"}) {
        auto const answer = manager.get("/programme/coverage" + std::string{file} + "?from=2026-10-02&to=2026-10-01");
        CHECK(answer.status == 422);
        CHECK(holds(answer, "The last day must be the same as or after the first day"));
        CHECK(holds(answer, "value=\"2026-10-02\""));
    }
    CHECK(manager.get("/programme/coverage?from=soon&to=2026-10-01").status == 422);
    CHECK(holds(manager.get("/programme/coverage"), "There are no open cases here."));
}

} // namespace gt::programme
