#include "reports/files/report_files.hpp"
#include "reports/model/linked_counts.hpp"
#include "reports/model/outside.hpp"
#include "reports/store/report_kinds.hpp"
#include "reports/testing/followed_line.hpp"
#include "reports/testing/planted_audits.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::reports;
using testing::FollowedLine;
using testing::PlantedAudits;

namespace {

model::Report built(testing::TestApp& app, store::ReportKind const& kind)
{
    auto reader = app.database().read();
    return kind.build(reader, app.house().get<framework::Shelf>(), {std::nullopt, app.today(), kind.verb},
        {*Date::of(2026, 9, 1), *Date::of(2026, 11, 30), app.now()});
}

/// How many sums the count in the row of that key makes, or is made of, as the whole.
long sums_of(model::Report const& report, std::string_view table_key, std::string_view row_key, std::size_t column)
{
    model::LinkedCounts const linked{report};
    for (auto const& section : report.sections)
        for (auto const& table : section.tables)
            for (auto const& row : table.rows)
                if (table.key == table_key && row.key == row_key)
                    return std::ranges::count(
                        linked.sums(), linked.place_of(section, table, row, column).value(), &model::Sum::whole);
    return -1;
}

} // namespace

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
        for (auto const& table : section.tables)
            for (auto const& row : table.rows)
                for (auto const& cell : row.cells) {
                    CHECK_FALSE(model::is_small(model::number_in(cell)));
                    hidden += cell.value == model::Value{std::string{model::not_told_word}};
                }
    CHECK(hidden > 0);
    auto const inside = report_from_json(manager.get(path + "/report.json").body);
    CHECK(told == model::for_outside(inside));
    CHECK(app.as("manager").get(path + "/report.outside.csv").status == 404); // every team's figures are not theirs
}

TEST_CASE("every report says of each count what it counts, the same of the same, and the counts of its tables add up")
{
    PlantedAudits planted;
    FollowedLine line{planted};
    planted.add_october();
    for (auto const* team : {"Alder", "Birch", "Cedar"}) {
        auto const first = line.first(team, "inadequate", "2026-09-04");
        line.again(first, team == std::string_view{"Birch"} ? "inadequate" : "good", "2026-10-08");
    }
    std::map<std::string_view, model::Report> reports;
    for (auto const& kind : store::report_kinds()) {
        CAPTURE(kind.name);
        auto const report = reports.emplace(kind.name, built(planted.app(), kind)).first->second;
        std::map<model::Population, std::int64_t> counts;
        for (auto const& section : report.sections)
            for (auto const& table : section.tables)
                for (auto const& row : table.rows)
                    for (auto const& cell : row.cells) {
                        auto const* count = std::get_if<std::int64_t>(&cell.value);
                        if (!count || model::is_stepwise(table)) continue;
                        REQUIRE(cell.population);
                        CHECK(counts.try_emplace(*cell.population, *count).first->second == *count);
                    }
        CHECK(counts.size() > 4);
    }
    auto const& quarter = reports.at("quarterly");
    auto const total = quarter.sections[1].tables[0].columns.size() - 1;
    CHECK(sums_of(quarter, "months", "all", 1) == 2); // of the months, of the areas
    CHECK(sums_of(quarter, "months", "all", total) >= 3); // of the grades too, and as many as in some domains
    auto const& re_audits = reports.at("re-audit-monthly");
    CHECK(sums_of(re_audits, "change", "all", total) >= 4); // by first grade, by re-audit, by change, by team
    CHECK(sums_of(re_audits, "teams", "all", 2) >= 2); // higher: of the teams, of the grades above the first
    auto const& month = reports.at("head-of-service-monthly");
    CHECK(sums_of(month, "domains", planted.domains.front(), total) >= 2); // of its grades, of the teams' own tables
}
