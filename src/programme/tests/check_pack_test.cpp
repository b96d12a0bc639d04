#include "audits/testing/audit_line.hpp"
#include "programme/store/check_packs.hpp"
#include "reports/testing/planted_audits.hpp"

#include <doctest/doctest.h>

namespace gt::programme {

namespace {

using testing::holds;
using testing::PlantedAudits;

constexpr auto third_quarter = "/programme/check-pack?from=2026-07-01";

CheckPack pack_of(testing::TestApp& app, std::string_view person)
{
    auto reader = app.database().read();
    return store::check_pack_of(reader, app.house().get<framework::Shelf>(), app.person(person),
        quarter_with(*Date::of(2026, 8, 20)), app.today());
}

QuarterShare share_of(CheckPack const& pack, std::string_view name, std::string_view quota)
{
    auto const found = std::ranges::find_if(
        pack.shares, [&](QuarterShare const& one) { return one.holding.name == name && one.quota.key == quota; });
    return found == pack.shares.end() ? QuarterShare{} : *found;
}

} // namespace

TEST_CASE("[YRK-A-49] a group manager's quarter has file audits due, done and graded, and a sample to read again")
{
    PlantedAudits planted;
    auto& app = planted.app();
    planted.add(4, {"Alder", "good", "2026-07-01"});
    planted.add(3, {"Birch", "requires_improvement", "2026-09-30"});
    planted.add({"Birch", "good", "2026-09-30", audits::Kind::re_audit});
    planted.add({"Cedar", "good", "2026-08-03"}); // of another head of service
    planted.add({"Alder", "good", "2026-10-01"}); // the day after
    app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE audits SET auditor_id = :manager WHERE team_id = :team",
            {{"manager", app.person("other_manager")}, {"team", app.team("Birch")}});
    });

    auto const pack = pack_of(app, "head");
    auto const officer = share_of(pack, "Quentin Auditor", "qa_officer"); // one a month for Alder Team
    CHECK(officer.due == 3);
    CHECK(officer.done == 4);
    auto const manager
        = share_of(pack, "Opal Othermanager", "team_manager"); // June with July, and August with September
    CHECK(manager.due == 2);
    CHECK(manager.done == 3);
    CHECK(pack.audits.size() == 7);
    using Grades = std::map<std::string, int>;
    CHECK(pack.grades_by_team().at("Alder Team") == Grades{{"good", 4}});
    CHECK(pack.grades_by_team().at("Birch Team") == Grades{{"requires_improvement", 3}});
    auto const chosen = pack.to_read_again();
    CHECK(chosen.size() == 2); // a fifth of 7, rounded up
    auto const again = pack_of(app, "head").to_read_again();
    for (std::size_t i = 0; i < chosen.size(); ++i) CHECK(chosen[i].id == again[i].id);

    auto const page = app.as("head").get(third_quarter);
    for (auto const* words : {"1 July 2026 to 30 September 2026", "Quentin Auditor", "Opal Othermanager", "Birch Team",
             "To read again", "Requires improvement"})
        CHECK_MESSAGE(holds(page, words), words);
    CHECK_FALSE(holds(page, "Cedar"));
    CHECK(holds(app.as("head").get("/programme"), "/programme/check-pack"));
    CHECK(app.as("head").get("/programme/check-pack?from=soon").status == 422);
}

TEST_CASE("[YRK-A-49] how many are read again is the framework's to say: of 19 file audits a fifth is 4, rounded up")
{
    CheckPack pack{.quarter = quarter_with(*Date::of(2026, 8, 20)), .shares = {}, .audits = {}};
    for (int i = 0; i < 19; ++i)
        pack.audits.push_back({.id = audits::AuditId::make(),
            .case_number = "",
            .team = "",
            .auditor = "",
            .on = pack.quarter.from,
            .grade = "",
            .may_open = true});
    CHECK(pack.to_read_again().size() == 4);
    pack.read_again_percent = 100;
    CHECK(pack.to_read_again().size() == 19);
}

TEST_CASE("a restricted case's audit counts in the check of file audits, and is chosen for nobody but its readers")
{
    PlantedAudits planted;
    auto& app = planted.app();
    planted.restrict_case_of(planted.add({"Alder", "good", "2026-08-03"}));
    CHECK(pack_of(app, "head").audits.size() == 1);
    CHECK(pack_of(app, "head").to_read_again().empty());
    CHECK_FALSE(holds(app.as("head").get(third_quarter), "To read again"));
    auto const figures = app.as("director").get(third_quarter);
    CHECK(holds(figures, "Name not shown"));
    CHECK_FALSE(holds(figures, "Quentin Auditor"));
}

} // namespace gt::programme
