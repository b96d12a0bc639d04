#include "improvement/store/findings.hpp"
#include "platform/testing/must.hpp"
#include "reports/files/report_files.hpp"
#include "reports/testing/planted_audits.hpp"
#include "staff/store/teams.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::reports;
using testing::PlantedAudits;

namespace {

/// The quarter from October to December 2025, as the QA manager's JSON says it.
model::Report last_quarter_of_2025(PlantedAudits& planted, std::string_view person = "qa_manager")
{
    auto const answer = planted.app().as(person).get("/reports/quarterly.json?from=2025-10-01&to=2025-12-31");
    REQUIRE(answer.status == 200);
    return report_from_json(answer.body);
}

/// The cell in that row and column of a table; nothing when there is none.
std::optional<model::Cell> cell_in(
    model::Report const& report, std::string_view table_key, std::string_view row_key, std::string_view column_key)
{
    for (auto const& section : report.sections)
        for (auto const& table : section.tables) {
            if (table.key != table_key) continue;
            auto const column = std::ranges::find(table.columns, column_key, &model::Column::key);
            auto const row = std::ranges::find(table.rows, row_key, &model::Row::key);
            if (row == table.rows.end()) continue;
            return row->cells.at(static_cast<std::size_t>(column - table.columns.begin()));
        }
    return std::nullopt;
}

std::int64_t count_in(
    model::Report const& report, std::string_view table, std::string_view row, std::string_view column)
{
    auto const cell = cell_in(report, table, row, column);
    return cell ? model::number_in(*cell) : -1;
}

/// The team becomes one of a service area of its own.
staff::TeamId own_area(testing::TestApp& app, std::string const& team, std::string const& name)
{
    auto const id = staff::TeamId::make();
    history::Act const act{0, app.now(), "added the area"};
    testing::must(app.database().write([&](db::Transaction& tx) {
        return staff::store::add_team(
            tx, {id, app.team("Northvale"), staff::TeamKind::area, name, {*Date::of(2020, 1, 1)}}, act);
    }));
    app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE teams SET parent_id = :area WHERE id = :team", {{"area", id}, {"team", app.team(team)}});
    });
    return id;
}

/// Found in a submitted audit, on the day after it.
void find(PlantedAudits& planted, audits::AuditId audit, improvement::FindingKind kind, std::string const& theme,
    int times = 1)
{
    auto& app = planted.app();
    auto const when = Instant::in_london(*Date::of(2025, 11, 13), 9);
    app.database().write([&](db::Transaction& tx) {
        for (int i = 0; i < times; ++i) {
            improvement::Finding finding{.id = improvement::FindingId::make(),
                .source = {"audit", audit.number},
                .case_id = {},
                .team = app.team("Alder"),
                .kind = kind,
                .theme = "",
                .words = "As it was found",
                .recorded_by = app.person("qa_officer"),
                .recorded_at = when};
            finding.themes = {theme};
            improvement::store::record(tx, finding, {app.person("qa_officer").number, when, "recorded a finding"});
        }
    });
}

} // namespace

TEST_CASE("[LEI18-28] [LEI18-29] [LEI18-30] [LEI18-31] 31 audits of early help, 63 of social care and 18 of youth "
          "offending are the quarter's 112")
{
    PlantedAudits planted;
    auto& app = planted.app();
    auto const youth = own_area(app, "Damson", "Youth offending service");
    std::string const day = "2025-11-12";
    planted.add(20, {"Alder", "good", day});
    planted.add(11, {"Birch", "requires_improvement", day, audits::Kind::themed});
    planted.add(50, {"Cedar", "good", day});
    planted.add(13, {"Cedar", "inadequate", "2025-12-31", audits::Kind::routine, false});
    planted.add(18, {"Damson", "outstanding", "2025-10-01"});
    planted.add({"Damson", "outstanding", "2025-09-30"}); // the day before

    auto const quarter = last_quarter_of_2025(planted);
    auto const of_area = [&](staff::TeamId area) { return "area-" + area.text(); };
    CHECK(count_in(quarter, "audit-counts", of_area(app.team("Help")), "total") == 31);
    CHECK(count_in(quarter, "audit-counts", of_area(app.team("Help")), "themed-other") == 11);
    CHECK(count_in(quarter, "audit-counts", of_area(app.team("Care")), "total") == 63);
    CHECK(count_in(quarter, "audit-counts", of_area(app.team("Care")), "routine-other") == 13);
    CHECK(count_in(quarter, "audit-counts", of_area(youth), "total") == 18);
    CHECK(count_in(quarter, "audit-counts", "all", "total") == 112);
    CHECK(count_in(quarter, "audit-counts", "all", "headline") == 20 + 50 + 18);
    CHECK(quarter.sections[0].sentences[0]
        == "112 audits were submitted, of every kind: the service areas come to all of them.");
    auto const own_service = last_quarter_of_2025(planted, "head"); // sees family help alone
    CHECK(count_in(own_service, "audit-counts", "all", "total") == 31);
}

TEST_CASE("[LEI18-33] [LEI18-34] [LEI18-35] [LEI18-36] [LEI18-37] the quarter counts in how many audits each theme was "
          "a strength and in how many it is to be improved")
{
    PlantedAudits planted;
    using enum improvement::FindingKind;
    std::vector<audits::AuditId> found;
    for (int i = 0; i < 4; ++i) found.push_back(planted.add({"Alder", "good", "2025-11-12"}));
    auto const before = planted.add({"Alder", "good", "2025-09-30"});
    find(planted, found[0], strength, "partners", 2); // twice in one audit
    find(planted, found[1], strength, "partners");
    find(planted, found[0], improvement, "parenting_capacity");
    find(planted, found[1], improvement, "parenting_capacity");
    find(planted, found[2], improvement, "parenting_capacity");
    find(planted, found[3], improvement, "home_and_family_time");
    find(planted, found[3], strength, "oversight");
    find(planted, found[0], strength, "voice");
    find(planted, found[2], strength, "direct_work");
    find(planted, found[3], improvement, "direct_work");
    find(planted, before, strength, "oversight");

    auto const quarter = last_quarter_of_2025(planted);
    auto const counts = [&](std::string_view theme) {
        return std::pair{
            count_in(quarter, "themes", theme, "strength"), count_in(quarter, "themes", theme, "improvement")};
    };
    using Counts = std::pair<std::int64_t, std::int64_t>;
    CHECK(counts("partners") == Counts{2, 0});
    CHECK(counts("parenting_capacity") == Counts{0, 3});
    CHECK(counts("home_and_family_time") == Counts{0, 1});
    CHECK(counts("oversight") == Counts{1, 0});
    CHECK(counts("voice") == Counts{1, 0});
    CHECK(counts("direct_work") == Counts{1, 1});
    CHECK(counts("neglect") == Counts{-1, -1}); // nothing was found of it
    CHECK(cell_in(quarter, "themes", "parenting_capacity", "of")->value
        == model::Value{std::string{"Assessment of parenting capacity"}});
}
