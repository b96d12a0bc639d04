#include "audits/agreement/agreement.hpp"
#include "audits/testing/audit_line.hpp"
#include "platform/testing/tables.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace gt::audits {

namespace {

using testing::holds;
using testing::TestApp;

constexpr std::string_view grades[] = {"inadequate", "requires_improvement", "good", "outstanding"};

/// Scenario S9: rows the auditor, columns the second reader.
constexpr int s9[4][4] = {{3, 1, 0, 0}, {1, 14, 2, 0}, {0, 5, 15, 1}, {0, 0, 1, 1}};

/// Submitted audits with their second reads, as many audits would leave them.
class Planting {
public:
    Planting(TestApp& app, db::Transaction& tx, cases::CaseId child) : app_{app}, tx_{tx}, child_{child} { }

    void pair(std::string_view first, std::string_view second)
    {
        auto const id = audit("qa_officer", first, std::nullopt);
        audit("iro", second, id);
    }

private:
    AuditId audit(std::string_view auditor, std::string_view grade, std::optional<AuditId> second_read_of)
    {
        auto const id = AuditId::make();
        auto const who = app_.person(auditor);
        tx_.run(R"sql(
            INSERT INTO audits (id, case_id, case_number, team_id, auditor_id, kind, chosen_at_random, tool_key,
                                tool_day, state, independence_declared, allocated_at, allocated_by, due_on,
                                submitted_at, submitted_on, overall_grade, limited_by_safety, second_read_of, version)
            VALUES (:id, :child, 'C100', :team, :who, 'routine', 1, 'case_audit', :today, 'final', 0, :now, :who,
                    :today, :now, :today, :grade, 0, :second_read_of, 3))sql",
            {{"id", id}, {"child", child_}, {"team", app_.team("Alder")}, {"who", who}, {"today", app_.today()},
                {"now", app_.now()}, {"grade", grade}, {"second_read_of", second_read_of}});
        tx_.run(R"sql(
            INSERT INTO audit_grades (id, audit_id, whose, domain_key, grade_key, reason, recorded_by, recorded_at)
            VALUES (:id, :audit, 'auditor', 'overall', :grade, 'because', :who, :now))sql",
            {{"id", new_id_number()}, {"audit", id}, {"grade", grade}, {"who", who}, {"now", app_.now()}});
        return id;
    }

    TestApp& app_;
    db::Transaction& tx_;
    cases::CaseId child_;
};

void plant_s9(TestApp& app, int restricted_after = 100)
{
    auto const child = testing::add_case(app, {"C100"});
    auto const closed = testing::add_case(app, {.number = "C101", .restricted = true});
    app.database().write([&](db::Transaction& tx) {
        int planted = 0;
        for (std::size_t first = 0; first < 4; ++first)
            for (std::size_t second = 0; second < 4; ++second)
                for (int i = 0; i < s9[first][second]; ++i)
                    Planting{app, tx, planted++ < restricted_after ? child : closed}.pair(
                        grades[first], grades[second]);
    });
}

std::string shown(nlohmann::json const& value, int decimals)
{
    if (value.is_null()) return "";
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, value.get<double>());
    return text;
}

/// A row of the JSON as a line of the CSV.
std::vector<std::string> line_of(nlohmann::json const& report, nlohmann::json const& row)
{
    auto const interval = [](nlohmann::json const& between, int decimals) {
        if (between.is_null()) return std::pair{std::string{}, std::string{}};
        return std::pair{shown(between[0], decimals), shown(between[1], decimals)};
    };
    auto by = row["by"].get<std::string>();
    by.front() = static_cast<char>(std::toupper(by.front()));
    auto const [low, high] = interval(row["same_percent_interval"], 1);
    auto const text = [](nlohmann::json const& value) { return value.get<std::string>(); };
    std::vector<std::string> line{text(report["from"]), text(report["to"]), by, text(row["title"]), row["pairs"].dump(),
        row["same"].dump(), row["auditor_higher"].dump(), row["auditor_lower"].dump(), shown(row["same_percent"], 1),
        low, high};
    for (auto const& measure : agreement_measures()) {
        if (row["too_few_to_say"].get<bool>()) {
            line.insert(line.end(), 3, "");
            continue;
        }
        auto const& one = row["measures"][std::string{measure.key}];
        auto const [from, to] = interval(one["interval"], 2);
        line.insert(line.end(), {one["value"].is_null() ? "not defined" : shown(one["value"], 2), from, to});
    }
    line.emplace_back(row["too_few_to_say"].get<bool>() ? "too few to say" : "");
    return line;
}

} // namespace

TEST_CASE("[SWI-87] page, CSV and JSON of consistency come to the figures of S9")
{
    TestApp app;
    plant_s9(app);
    auto manager = app.as("qa_manager");
    auto const page = manager.get("/audits/consistency");
    CHECK(page.status == 200);
    CHECK(holds(page,
        "Of 44 second reads, 33 came to the auditor&#39;s overall grade. The auditor&#39;s was higher in 7 "
        "and lower in 4."));
    CHECK(holds(page, "75.0% (60.6% to 85.4%)"));
    auto const csv = manager.get("/audits/consistency.csv");
    for (auto const* value : {"0.60", "0.67", "0.76", "0.75", "0.69", "0.84", "0.93"}) {
        CHECK(holds(page, std::string{value} + " ("));
        CHECK(holds(csv, std::string{","} + value + ","));
    }
    CHECK(holds(csv, "Auditor,Quentin Auditor,44,33,7,4,75.0,"));
    CHECK(holds(csv, "Team,Alder Team,44,33,7,4,75.0,"));
    auto const json = manager.get("/audits/consistency.json");
    CHECK(holds(json, "\"same_percent\": 75.0"));
    CHECK(holds(json, "\"value\": 0.76"));
    CHECK(holds(manager.get("/audits/consistency?from=1+January+2020&to=2+January+2020"), "No second read"));
    CHECK(manager.get("/audits/consistency?from=soon&to=later").status == 422);
}

TEST_CASE(
    "[SWI-87] consistency: page, CSV, workbook and JSON say the same of every figure, and each opens to its pairs")
{
    TestApp app;
    plant_s9(app);
    auto manager = app.as("qa_manager");
    auto csv = testing::rows_of_csv(manager.get("/audits/consistency.csv").body);
    auto const workbook = testing::rows_of_xlsx(manager.get("/audits/consistency.xlsx").body);
    REQUIRE(workbook.size() == csv.size());
    for (std::size_t row = 0; row < csv.size(); ++row)
        for (std::size_t column = 0; column < csv[row].size(); ++column)
            CHECK(testing::says_the_same(csv[row][column], column < workbook[row].size() ? workbook[row][column] : ""));
    auto const report = nlohmann::json::parse(manager.get("/audits/consistency.json").body);
    csv.erase(csv.begin());
    REQUIRE(csv.size() == report["rows"].size());
    for (std::size_t row = 0; row < csv.size(); ++row) CHECK(csv[row] == line_of(report, report["rows"][row]));

    auto const page = manager.get("/audits/consistency").body;
    auto const rows = testing::rows_of_page(page);
    auto const words = [&](std::vector<std::string> const& line, std::size_t at) {
        if (line[at] == "not defined") return line[at];
        return line[at] + (line[at + 1].empty() ? " (no interval)" : " (" + line[at + 1] + " to " + line[at + 2] + ")");
    };
    for (auto const& line : csv) {
        std::vector<std::string> wanted{line[3], line[4], line[5], line[6], line[7]};
        if (line.back().empty()) {
            wanted.push_back(line[8] + "% (" + line[9] + "% to " + line[10] + "%)");
            wanted.insert(wanted.end(), {words(line, 11 + 3 * 2), words(line, 11 + 3 * 6)});
        } else {
            wanted.emplace_back(line[4] == "0" ? "no second reads" : "too few to say");
        }
        CAPTURE(line[3]);
        CHECK(std::ranges::find(rows, wanted) != rows.end());
    }
    for (std::size_t i = 0; i < agreement_measures().size(); ++i) {
        std::vector<std::string> const wanted{std::string{agreement_measures()[i].title}, words(csv[0], 11 + 3 * i)};
        CHECK(std::ranges::find(rows, wanted) != rows.end());
    }

    auto const figures = testing::linked_figures(page, "/audits/consistency/pairs");
    CHECK(figures.size() > 15);
    for (auto const& [address, figure] : figures) {
        CAPTURE(address);
        auto const behind = manager.get(address).body;
        CHECK(behind.find(std::to_string(figure) + (figure == 1 ? " pair in" : " pairs in")) != std::string::npos);
        CHECK(testing::count_of(behind, "/second-read\"") == figure);
    }
}

TEST_CASE("[SWI-87] under ten pairs the page has counts only, and a restricted case is in no count")
{
    TestApp app;
    plant_s9(app, 9);
    auto const page = app.as("qa_manager").get("/audits/consistency");
    CHECK(holds(page, "Of 9 second reads"));
    CHECK(holds(page, "too few to say"));
    CHECK_FALSE(holds(page, "Agreement beyond chance"));
    CHECK(app.as("qa_officer").get("/audits/consistency").status == 403);
}

} // namespace gt::audits
