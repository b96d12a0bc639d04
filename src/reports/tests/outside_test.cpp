#include "reports/files/report_files.hpp"
#include "reports/model/outside.hpp"
#include "reports/testing/planted_audits.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::reports;
using testing::PlantedAudits;

TEST_CASE("what may leave the authority tells no small count, in any of its formats, and is there once published")
{
    PlantedAudits planted;
    planted.add_october();
    auto& app = planted.app();
    auto manager = app.as("qa_manager");
    auto const kept = manager.post(
        "/reports/editions", {{"report", "head-of-service-monthly"}, {"from", "2026-10-01"}, {"to", "2026-10-31"}});
    REQUIRE(kept.status == 303);
    auto const path = kept.header("Location");
    CHECK(manager.get(path + "/report.outside.csv").status == 422);
    REQUIRE(manager.post(path + "/publication").status == 303);
    CHECK(manager.get(path).body.find("For readers outside") != std::string::npos);
    auto const told = report_from_json(manager.get(path + "/report.outside.json").body);
    int hidden = 0;
    for (auto const& section : told.sections)
        for (auto const& table : section.tables) {
            CHECK_FALSE(model::tells_too_much(table));
            for (auto const& row : table.rows)
                hidden += static_cast<int>(std::ranges::count_if(row.cells,
                    [](model::Cell const& cell) { return cell.value == model::Value{std::string{model::not_told}}; }));
        }
    CHECK(hidden > 0);
    auto const inside = report_from_json(manager.get(path + "/report.json").body);
    CHECK(told == model::for_outside(inside));
    CHECK(app.as("manager").get(path + "/report.outside.csv").status == 404); // every team's figures are not theirs
}
