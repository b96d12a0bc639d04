#include "reports/reports.hpp"
#include "reports/testing/planted_audits.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace gt;
using nlohmann::json;
using testing::holds;
using testing::PlantedAudits;

namespace {

constexpr std::string_view month_of_october = "/reports/head-of-service-monthly?from=2026-10-01&to=2026-10-31";
constexpr std::string_view month_of_october_csv = "/reports/head-of-service-monthly.csv?from=2026-10-01&to=2026-10-31";
constexpr std::string_view month_of_october_json
    = "/reports/head-of-service-monthly.json?from=2026-10-01&to=2026-10-31";
constexpr std::string_view month_of_october_audits
    = "/reports/head-of-service-monthly/audits?from=2026-10-01&to=2026-10-31";

std::vector<int> overall_of_first_area(std::string const& month)
{
    std::vector<int> found;
    auto const report = json::parse(month); // must outlive the loop
    for (auto const& grade : report["areas"][0]["overall"]) found.push_back(grade["count"]);
    return found;
}

} // namespace

TEST_CASE("the page says first, in words, what needs attention")
{
    PlantedAudits planted;
    planted.add_october();
    auto const page = planted.app().as("qa_manager").get(month_of_october).body;

    CHECK(holds(page, "15 routine audits of cases chosen at random were submitted"));
    CHECK(holds(page, "3 other audits stand in rows of their own"));
    CHECK(holds(page, "No audit in the 12 months to 31 October 2026: Damson Team."));
    CHECK(holds(page, "2 audits are inadequate or limited by safety."));
    CHECK(page.find("2 audits are inadequate") < page.find("<table"));
    CHECK(holds(page, "No action yet"));
    CHECK_FALSE(holds(page, "Wanda Worker"));
}

TEST_CASE("figures as at an instant know nothing of what came later")
{
    PlantedAudits planted;
    auto const first = planted.add({"Alder", "good", "2026-10-05"});
    planted.add({"Alder", "good", "2026-10-20"});
    planted.correct_overall(first, "inadequate", *Instant::parse_iso("2026-11-03T10:00:00Z"));
    auto manager = planted.app().as("head");
    auto const as_at = [&](std::string const& instant) {
        return overall_of_first_area(manager.get(std::string{month_of_october_json} + "&as_at=" + instant).body);
    };

    CHECK(as_at("2026-10-10T12:00:00Z") == std::vector{0, 1, 0, 0});
    CHECK(as_at("2026-11-03T09:59:59Z") == std::vector{0, 2, 0, 0});
    CHECK(as_at("2026-11-03T10:00:00Z") == std::vector{0, 1, 0, 1});
}

TEST_CASE("a head of service sees their own area and no word of another")
{
    PlantedAudits planted;
    planted.add_october();
    auto head = planted.app().as("head");
    auto const cedar = planted.app().team("Cedar").text();

    for (auto const address : {month_of_october, month_of_october_csv, month_of_october_json}) {
        auto const answer = head.get(address);
        CHECK(answer.status == 200);
        CHECK(holds(answer.body, "Alder Team"));
        CHECK_FALSE(holds(answer.body, "Cedar Team"));
        CHECK_FALSE(holds(answer.body, "Children in care"));
    }
    auto const behind = head.get(std::string{month_of_october_audits} + "&team=" + cedar);
    CHECK(holds(behind.body, "no audits in this figure"));
    CHECK_FALSE(holds(behind.body, "Cedar"));
}

TEST_CASE("[D-29] who may see figures alone gets no case number and no audit")
{
    PlantedAudits planted;
    planted.add_october();
    auto director = planted.app().as("director");

    auto const page = director.get(month_of_october);
    CHECK(page.status == 200);
    CHECK_FALSE(holds(page.body, "/reports/head-of-service-monthly/audits"));
    CHECK_FALSE(holds(page.body, "Alder0"));
    auto const behind = director.get(month_of_october_audits);
    CHECK(holds(behind.body, "15 audits in this figure"));
    CHECK(holds(behind.body, "15 audits are counted here and not listed"));
    CHECK_FALSE(holds(behind.body, "/audits/1"));
}

TEST_CASE("the audit of a restricted case is counted and not listed")
{
    PlantedAudits planted;
    planted.add({"Alder", "good"});
    auto const hidden = planted.add({"Alder", "inadequate"});
    planted.restrict_case_of(hidden);
    auto head = planted.app().as("head");

    CHECK_FALSE(holds(head.get(month_of_october).body, planted.case_number(hidden)));
    auto const behind = head.get(month_of_october_audits);
    CHECK(holds(behind.body, "2 audits in this figure"));
    CHECK(holds(behind.body, "1 audit is counted here and not listed"));
    CHECK_FALSE(holds(behind.body, planted.case_number(hidden)));
}

TEST_CASE("a period without audits says so, and never 0%")
{
    PlantedAudits planted;
    planted.add_october();
    auto manager = planted.app().as("qa_manager");

    for (std::string const days : {"from=2026-08-01&to=2026-08-31", "from=2020-02-01&to=2020-02-29"}) {
        auto const page = manager.get("/reports/head-of-service-monthly?" + days);
        CHECK(page.status == 200);
        CHECK(holds(page.body, "No routine audits of cases chosen at random were submitted"));
        CHECK(holds(page.body, "no audits"));
        CHECK_FALSE(holds(page.body, "(0%)"));
        CHECK(holds(manager.get("/reports/head-of-service-monthly.csv?" + days).body, "no audits"));
    }
}

TEST_CASE("a report from a day after its last is refused with a sentence, and the days typed are kept")
{
    PlantedAudits planted;
    auto const answer = planted.app().as("head").get("/reports/head-of-service-monthly?from=2026-10-02&to=2026-10-01");

    CHECK(answer.status == 422);
    CHECK(holds(answer.body, "The last day must be the same as or after the first day"));
    CHECK(holds(answer.body, "value=\"2026-10-02\""));
}

TEST_CASE("a practitioner may not see the report, nor its files, nor what is behind a figure")
{
    PlantedAudits planted;
    auto worker = planted.app().as("worker");

    for (auto const address : {month_of_october, month_of_october_csv, month_of_october_json, month_of_october_audits})
        CHECK(worker.get(address).status == 403);
}

TEST_CASE("the command writes the report of every team in each format, or says what is wrong")
{
    PlantedAudits planted;
    planted.add_october();
    auto& app = planted.app();
    http::Fields const days{{"from", "2026-10-01"}, {"to", "2026-10-31"}};
    auto const written = [&](std::string const& name, std::string const& format, http::Fields const& asked) {
        return reports::written_report(app.house(), name, format, asked, app.now());
    };

    auto const as_json = written("head-of-service-monthly", "json", days);
    REQUIRE(as_json);
    CHECK(json::parse(*as_json)["areas"].size() == 2);
    CHECK(*as_json == app.as("qa_manager").get(month_of_october_json).body);
    CHECK(*written("head-of-service-monthly", "csv", days) == app.as("qa_manager").get(month_of_october_csv).body);
    auto const as_html = written("head-of-service-monthly", "html", days);
    CHECK(holds(*as_html, "<h1"));
    CHECK_FALSE(holds(*as_html, "Alder0"));

    CHECK(written("head-of-service-monthly", "doc", days).problem().message
        == "Say --format html, pdf, xlsx, csv or json");
    for (auto const* report : {"head-of-service-monthly", "re-audit-monthly", "4r-monthly", "quarterly"})
        for (auto const* format : {"html", "pdf", "xlsx", "csv", "json"}) {
            CAPTURE(report);
            CAPTURE(format);
            auto const bytes = written(report, format, days);
            REQUIRE(bytes);
            CHECK_FALSE(bytes->empty());
        }
    CHECK_FALSE(written("monthly", "json", days));
    CHECK_FALSE(written("head-of-service-monthly", "json", {{"from", "2026-10-02"}, {"to", "2026-10-01"}}));
}
