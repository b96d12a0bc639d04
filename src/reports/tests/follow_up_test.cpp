#include "reports/testing/followed_line.hpp"
#include "reports/testing/read_report.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <regex>

using namespace gt;
using nlohmann::json;
using testing::figure;
using testing::FollowedLine;
using testing::holds;
using testing::PlantedAudits;

namespace {

json report(PlantedAudits& planted, std::string const& name, std::string const& from, std::string const& to,
    std::string_view person = "qa_manager", std::string const& more = "")
{
    return testing::read_report(planted.app(), name, from + "&to=" + to + more, person);
}

std::string words(json const& report)
{
    std::string all;
    for (auto const& section : report["sections"])
        for (auto const& sentence : section["sentences"]) all += sentence.get<std::string>() + "\n";
    return all;
}

/// Six rows of scenario S2, a year of their own: audited on 15 January 2027, audited again on 31 March.
struct ScenarioS2 {
    explicit ScenarioS2(PlantedAudits& planted) : line{planted}
    {
        for (auto const* grade : {"inadequate", "requires_improvement", "good", "outstanding", "inadequate", "good"})
            audits.push_back(line.first("Alder", grade, "2027-01-15"));
        line.done(audits[4], "four_r", "2027-02-19");
        std::vector<std::string> const grades{
            "inadequate", "requires_improvement", "good", "outstanding", "good", "inadequate"};
        for (std::size_t i = 0; i < audits.size(); ++i)
            line.again(audits[i], grades[i], "2027-03-31", i == 1 ? "qa_manager" : "qa_officer",
                i == 1 ? "The first auditor has left" : "");
        planted.app().set_day(*Date::of(2027, 4, 8));
    }

    FollowedLine line;
    std::vector<audits::AuditId> audits;
};

} // namespace

TEST_CASE("[BAR-51] S2: the re-audit report of March has from, to and movement, and names a different auditor's reason")
{
    PlantedAudits planted;
    ScenarioS2 const s2{planted};
    auto const march = report(planted, "re-audit-monthly", "2027-03-01", "2027-03-31");

    CHECK(figure(march, "change", "inadequate", "inadequate") == 1);
    CHECK(figure(march, "change", "inadequate", "good") == 1);
    CHECK(figure(march, "change", "inadequate", "total") == 2);
    CHECK(figure(march, "change", "requires_improvement", "requires_improvement") == 1);
    CHECK(figure(march, "change", "good", "good") == 1);
    CHECK(figure(march, "change", "good", "inadequate") == 1);
    CHECK(figure(march, "change", "outstanding", "outstanding") == 1);
    CHECK(figure(march, "change", "all", "total") == 6);
    CHECK(holds(words(march), "1 graded higher, 4 the same and 1 lower"));
    CHECK(holds(words(march), "1 re-audit was by a different auditor"));

    auto const page = planted.app().as("manager").get("/reports/re-audit-monthly?from=2027-03-01&to=2027-03-31").body;
    CHECK(holds(page, "Different auditor: The first auditor has left"));
    CHECK(holds(page, "+2"));
    CHECK(report(planted, "re-audit-monthly", "2027-02-01", "2027-02-28")["sections"].size() == 3);
}

TEST_CASE("[BAR-52] S2: a 4R not held by its day is overdue in that month's report and in each until it is held")
{
    PlantedAudits planted;
    ScenarioS2 s2{planted};
    auto const overdue = [&](std::string const& from, std::string const& to) {
        return figure(report(planted, "4r-monthly", from, to), "teams", "all", "meetings-overdue");
    };
    auto const february = report(planted, "4r-monthly", "2027-02-01", "2027-02-28");
    CHECK(figure(february, "teams", "all", "meetings-held") == 1);
    CHECK(figure(february, "teams", "all", "meetings-overdue") == 1);
    CHECK(overdue("2027-01-01", "2027-01-31") == 0);
    CHECK(overdue("2027-03-01", "2027-03-31") == 1);

    planted.app().set_day(*Date::of(2027, 6, 1));
    CHECK(overdue("2027-04-01", "2027-04-30") == 2); // the Good case that was Inadequate again got its 4R for April
    s2.line.done(s2.audits[0], "four_r", "2027-05-20");
    CHECK(overdue("2027-04-01", "2027-04-30") == 2);
    CHECK(overdue("2027-05-01", "2027-05-31") == 1);
    CHECK(figure(report(planted, "4r-monthly", "2027-05-01", "2027-05-31"), "teams", "all", "meetings-held") == 1);
    auto const page = planted.app().as("head").get("/reports/4r-monthly?from=2027-05-01&to=2027-05-31").body;
    CHECK(holds(page, "56 working days late"));
}

TEST_CASE("[BAR-52] a report as at an instant does not know of a meeting that was recorded later")
{
    PlantedAudits planted;
    ScenarioS2 s2{planted};
    planted.app().set_day(*Date::of(2027, 4, 20));
    s2.line.done(s2.audits[0], "four_r", "2027-03-10"); // recorded as done that very day
    planted.app().database().write([&](db::Transaction& tx) {
        tx.run("UPDATE cycle_steps SET done_at = :later WHERE kind = 'four_r' AND audit_id = :id",
            {{"later", Instant::in_london(*Date::of(2027, 4, 19), 12)}, {"id", s2.audits[0]}});
    });
    auto const held = [&](std::string const& as_at) {
        return figure(report(planted, "4r-monthly", "2027-03-01", "2027-03-31", "qa_manager", "&as_at=" + as_at),
            "teams", "all", "meetings-held");
    };
    CHECK(held("2027-04-19T10:59:59Z") == 0);
    CHECK(held("2027-04-19T11:00:00Z") == 1);
}

TEST_CASE("S2: a case closed before Good is counted apart, and never as Good")
{
    PlantedAudits planted;
    FollowedLine line{planted};
    auto const id = line.first("Alder", "requires_improvement", "2027-01-15");
    line.close_case(id, "2027-03-10");
    line.day_passes("2027-03-11");
    planted.app().set_day(*Date::of(2027, 4, 8));
    auto const march = report(planted, "re-audit-monthly", "2027-03-01", "2027-03-31");
    CHECK(holds(words(march), "1 case was closed before Good"));
    CHECK(holds(
        words(march), "Of 1 case first graded below Good in the two years to 31 March 2027, none has reached Good"));
}

TEST_CASE("[BAR-51][BAR-52] every figure of both reports opens to as many rows as it counts")
{
    PlantedAudits planted;
    ScenarioS2 const s2{planted};
    auto manager = planted.app().as("qa_manager");
    static std::regex const link{R"re(href="(/reports/[a-z0-9-]+/rows[^"]*)">(\d+)</a>)re"};
    int opened = 0;
    for (auto const* page : {"/reports/re-audit-monthly?from=2027-03-01&to=2027-03-31",
             "/reports/4r-monthly?from=2027-03-01&to=2027-03-31", "/reports/quarterly?from=2027-01-01&to=2027-03-31"}) {
        auto const body = manager.get(page).body;
        for (std::sregex_iterator at{body.begin(), body.end(), link}, end; at != end; ++at) {
            auto const address = std::regex_replace((*at)[1].str(), std::regex{"&amp;"}, "&");
            CAPTURE(address);
            auto const rows = manager.get(address);
            CHECK(rows.status == 200);
            static std::regex const row{R"re(href="/audits/\d+/cycle")re"};
            CHECK(std::distance(std::sregex_iterator{rows.body.begin(), rows.body.end(), row}, {})
                == std::stoi((*at)[2]));
            ++opened;
        }
    }
    CHECK(opened > 25);
}

TEST_CASE("[D-29] who may see figures alone gets counts of re-audits and no case")
{
    PlantedAudits planted;
    ScenarioS2 const s2{planted};
    auto director = planted.app().as("director");
    auto const page = director.get("/reports/re-audit-monthly?from=2027-03-01&to=2027-03-31").body;
    CHECK(holds(page, "6 re-audits were submitted"));
    CHECK_FALSE(holds(page, "Alder0"));
    CHECK_FALSE(holds(page, "The first auditor has left"));
    CHECK_FALSE(holds(page, "/rows"));
    auto const rows = director.get("/reports/re-audit-monthly/rows?from=2027-03-01&to=2027-03-31&count=higher").body;
    CHECK(holds(rows, "1 is counted here and not listed"));
    CHECK_FALSE(holds(rows, "Alder0"));
}

TEST_CASE("a team manager sees what followed audits of their own team and of no other")
{
    PlantedAudits planted;
    FollowedLine line{planted};
    auto const own = line.first("Alder", "inadequate", "2027-01-15");
    auto const other = line.first("Birch", "inadequate", "2027-01-15");
    line.again(own, "good", "2027-03-31");
    line.again(other, "inadequate", "2027-03-31");
    planted.app().set_day(*Date::of(2027, 4, 8));
    auto const march = report(planted, "re-audit-monthly", "2027-03-01", "2027-03-31", "manager");
    CHECK(figure(march, "change", "all", "total") == 1);
    CHECK_FALSE(holds(march.dump(), "Birch"));
}

TEST_CASE("[BAR-53] the quarter holds its months side by side, and what followed")
{
    PlantedAudits planted;
    planted.add(7, {"Alder", "good", "2026-07-10"});
    planted.add(2, {"Cedar", "requires_improvement", "2026-08-10"});
    planted.add({"Birch", "outstanding", "2026-09-30"});
    auto const quarter = report(planted, "quarterly", "2026-07-01", "2026-09-30");
    CHECK(figure(quarter, "months", "2026-07-01", "good") == 7);
    CHECK(figure(quarter, "months", "2026-08-01", "requires_improvement") == 2);
    CHECK(figure(quarter, "months", "2026-09-01", "outstanding") == 1);
    CHECK(figure(quarter, "months", "all", "total") == 10);
    CHECK(figure(quarter, "areas", "area-" + planted.app().team("Care").text(), "total") == 2);
    CHECK(figure(quarter, "domains", planted.domains.front(), "good") == 7);
    // without days it is the last full quarter before the 23rd of November
    CHECK(json::parse(planted.app().as("qa_manager").get("/reports/quarterly.json").body)["from"] == "2026-07-01");
}

TEST_CASE("at a glance: what waits, what was inadequate and what happened since, by team; each for their own sight")
{
    PlantedAudits planted;
    ScenarioS2 const s2{planted};
    std::string const days = "?from=2026-04-09&to=2027-04-08";
    auto const manager = planted.app().as("manager").get("/reports/at-a-glance" + days).body;
    CHECK(holds(manager, "What needs attention"));
    CHECK(holds(manager, "4R meetings overdue"));
    CHECK(holds(manager, "No action yet"));
    CHECK_FALSE(holds(manager, "Birch Team"));
    auto const all = report(planted, "at-a-glance", "2026-04-09", "2027-04-08");
    CHECK(figure(all, "attention", "meetings-overdue", "now") == 1);
    CHECK(figure(all, "attention", "lower", "now") == 1);
    CHECK(figure(all, "change", "all", "total") == 6);
    auto const director = planted.app().as("director").get("/reports/at-a-glance" + days).body;
    CHECK(holds(director, "Not listed"));
    CHECK_FALSE(holds(director, "Alder0"));
    CHECK_FALSE(holds(director, "Wanda Worker"));
}
