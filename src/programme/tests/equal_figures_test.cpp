#include "platform/testing/tables.hpp"
#include "reports/testing/planted_audits.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

// Equal treatment: page, CSV, workbook and JSON of a screen say the same of every figure, and each figure opens to as
// many rows as it counts.
namespace gt::programme {

namespace {

using nlohmann::json;
using testing::PlantedAudits;
using testing::TextRows;

/// One audit each of most kinds of case, so that there are shares, notes and figures too small for one.
void plant(PlantedAudits& planted)
{
    planted.add(12, {"Alder", "good", "2026-10-12"});
    planted.add(1, {"Birch", "inadequate", "2026-10-12"});
    planted.add({"Cedar", "good", "2026-10-20"});
    planted.app().database().write([&](db::Transaction& tx) {
        tx.run("UPDATE cases SET gender = 'Female', disabled = 'yes' WHERE number >= 'Alder1' AND number < 'Alder2'");
        tx.run(
            "UPDATE cases SET ethnicity = 'WBRI', worker_id = :worker WHERE number >= 'Alder2' AND number < 'Alder3'",
            {{"worker", planted.app().person("worker")}});
    });
}

std::string with(std::string const& count, std::string const& share)
{
    return share.empty() ? count : count + " (" + share + ")";
}

bool has_row(TextRows const& rows, std::vector<std::string> const& wanted)
{
    return std::ranges::find(rows, wanted) != rows.end();
}

std::string text_in(json const& value)
{
    if (value.is_null()) return "";
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void check_same(TextRows const& csv, TextRows const& workbook)
{
    REQUIRE(workbook.size() == csv.size());
    for (std::size_t row = 0; row < csv.size(); ++row)
        for (std::size_t column = 0; column < csv[row].size(); ++column) {
            CAPTURE(csv[row][column]);
            auto const& cells = workbook[row];
            CHECK(testing::says_the_same(csv[row][column], column < cells.size() ? cells[column] : ""));
        }
}

/// The rows of the JSON of coverage as those of its CSV.
TextRows rows_of_coverage(json const& report)
{
    TextRows rows;
    auto const add = [&](std::string const& by, json const& row) {
        rows.push_back({text_in(report["from"]), text_in(report["to"]), by, text_in(row["title"]),
            text_in(row["open_cases"]), text_in(row["share_of_caseload"]), text_in(row["audited"]),
            text_in(row["share_of_audited"]), text_in(row["audited_of_its_cases"]), text_in(row["note"])});
    };
    add("All", report["whole"]);
    for (auto const& dimension : report["by"])
        for (auto const& row : dimension["rows"]) add(text_in(dimension["title"]), row);
    return rows;
}

TextRows rows_of_programme(json const& report)
{
    TextRows rows;
    auto const add = [&](std::string const& title, std::string const& often, std::string const& team,
                         std::string const& by, json const& figures) {
        rows.push_back(
            {text_in(report["year"]), text_in(report["on"]), title, often, team, by, text_in(figures["in_the_year"]),
                text_in(figures["due"]), text_in(figures["done"]), text_in(figures["done_percent"]),
                text_in(figures["exempt"]), text_in(figures["short"]), text_in(figures["still_to_do"])});
    };
    for (auto const& area : report["areas"])
        add(text_in(area["title"]), text_in(area["how_often"]), "", "", area["figures"]);
    add("All areas", "", "", "", report["all_areas"]);
    for (auto const& role : report["roles"]) {
        for (auto const& line : role["lines"])
            add(text_in(role["title"]), text_in(role["how_often"]), text_in(line["team"]), text_in(line["by"]),
                line["figures"]);
        if (!role["lines"].empty()) add(text_in(role["title"]), text_in(role["how_often"]), "", "All", role["figures"]);
    }
    return rows;
}

} // namespace

TEST_CASE("coverage: page, CSV, workbook and JSON say the same of every figure, and each opens to as many cases")
{
    PlantedAudits planted;
    plant(planted);
    auto manager = planted.app().as("qa_manager");
    std::string const asked = "?from=2026-10-01&to=2026-10-31";
    auto csv = testing::rows_of_csv(manager.get("/programme/coverage.csv" + asked).body);
    check_same(csv, testing::rows_of_xlsx(manager.get("/programme/coverage.xlsx" + asked).body));
    csv.erase(csv.begin());
    CHECK(csv == rows_of_coverage(json::parse(manager.get("/programme/coverage.json" + asked).body)));
    CHECK(csv.size() > 15);

    auto const page = manager.get("/programme/coverage" + asked).body;
    auto const rows = testing::rows_of_page(page);
    for (auto const& line : csv) {
        if (line[2] == "All") continue;
        CAPTURE(line[3]);
        CHECK(has_row(rows, {line[3], with(line[4], line[5]), with(line[6], line[7]), line[8], line[9]}));
    }
    auto const figures = testing::linked_figures(page, "/programme/coverage/cases");
    CHECK(figures.size() > csv.size());
    for (auto const& [address, figure] : figures) {
        CAPTURE(address);
        auto const behind = manager.get(address);
        CHECK(behind.status == 200);
        CHECK(behind.body.find(std::to_string(figure) + (figure == 1 ? " case in" : " cases in")) != std::string::npos);
        CHECK(testing::count_of(behind.body, "href=\"/cases/") == std::min(figure, 100));
    }
}

TEST_CASE("programme: page, CSV, workbook and JSON say the same of every figure, and what was done opens to its audits")
{
    PlantedAudits planted;
    plant(planted);
    auto manager = planted.app().as("qa_manager");
    std::string const asked = "?year=2026&on=2026-10-31";
    auto csv = testing::rows_of_csv(manager.get("/programme.csv" + asked).body);
    check_same(csv, testing::rows_of_xlsx(manager.get("/programme.xlsx" + asked).body));
    csv.erase(csv.begin());
    CHECK(csv == rows_of_programme(json::parse(manager.get("/programme.json" + asked).body)));

    auto const page = manager.get("/programme" + asked).body;
    auto const rows = testing::rows_of_page(page);
    auto const whole = [](std::vector<std::string> const& row, std::vector<std::string> const& figures) {
        return std::ranges::search(row, figures).begin() != row.end();
    };
    for (auto const& line : csv) {
        CAPTURE(line[2]);
        std::vector<std::string> const figures{line[6], line[7], with(line[8], line[9]), line[10], line[11], line[12]};
        CHECK(std::ranges::any_of(rows, [&](auto const& row) { return whole(row, figures); }));
    }
    auto const figures = testing::linked_figures(page, "/programme/audits");
    CHECK(figures.size() >= 3); // the officer, all officers, no area
    for (auto const& [address, figure] : figures) {
        CAPTURE(address);
        auto const behind = manager.get(address);
        CHECK(
            behind.body.find(std::to_string(figure) + (figure == 1 ? " audit in" : " audits in")) != std::string::npos);
        CHECK(testing::count_of(behind.body, "href=\"/audits/") == figure);
    }
}

TEST_CASE("[D-29] who may open no record reads how many a figure counts, and no number or name")
{
    PlantedAudits planted;
    plant(planted);
    auto director = planted.app().as("director");
    auto const cases = director.get("/programme/coverage/cases?from=2026-10-01&to=2026-10-31&audited=1");
    CHECK(cases.body.find("14 cases in this figure") != std::string::npos);
    CHECK(cases.body.find("14 cases are counted here and not listed") != std::string::npos);
    CHECK(cases.body.find("Alder1") == std::string::npos);
    auto const nobody = director.get("/programme/coverage/cases?from=2026-10-01&to=2026-10-31&by=worker&key="
        + planted.app().person("worker").text());
    CHECK(nobody.body.find("no cases in this figure") != std::string::npos);
    auto const audits = director.get("/programme/audits?year=2026&on=2026-10-31&quota=no-area");
    CHECK(audits.body.find("14 audits are counted here and not listed") != std::string::npos);
    CHECK(audits.body.find("Alder1") == std::string::npos);
}

} // namespace gt::programme
