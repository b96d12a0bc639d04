#include "platform/csv/csv.hpp"
#include "reports/pages/month_urls.hpp"
#include "reports/reports.hpp"
#include "reports/testing/planted_audits.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <regex>

using namespace gt;
using nlohmann::json;
using testing::holds;
using testing::PlantedAudits;

namespace {

constexpr auto october = "/reports/head-of-service-monthly?from=2026-10-01&to=2026-10-31";
constexpr auto october_csv = "/reports/head-of-service-monthly.csv?from=2026-10-01&to=2026-10-31";
constexpr auto october_json = "/reports/head-of-service-monthly.json?from=2026-10-01&to=2026-10-31";

std::string unescaped(std::string text)
{
    for (std::size_t at = 0; (at = text.find("&amp;", at)) != std::string::npos; ++at) text.replace(at, 5, "&");
    return text;
}

int count_in(std::string const& body, std::string const& what)
{
    int found = 0;
    for (std::size_t at = 0; (at = body.find(what, at)) != std::string::npos; at += what.size()) ++found;
    return found;
}

struct Linked {
    std::string address;
    int figure;
};

std::vector<Linked> figures_of(std::string const& body)
{
    static std::regex const link{R"re(href="(/reports/head-of-service-monthly/audits[^"]*)">(\d+)</a>)re"};
    std::vector<Linked> found;
    for (std::sregex_iterator at{body.begin(), body.end(), link}, end; at != end; ++at)
        found.push_back({unescaped((*at)[1]), std::stoi((*at)[2])});
    return found;
}

json const& named(json const& list, std::string const& name)
{
    for (auto const& one : list)
        if (one["name"] == name) return one;
    throw std::logic_error{"nothing is called " + name};
}

/// Grade by grade, the highest first, and the percentages beside them.
std::vector<int> counts(json const& grades)
{
    std::vector<int> found;
    for (auto const& one : grades) found.push_back(one["count"]);
    return found;
}

std::vector<std::vector<std::string>> rows_of(std::string const& csv)
{
    std::vector<std::vector<std::string>> rows;
    REQUIRE(csv::read(csv, [&](csv::Row const& row) {
        rows.emplace_back(row.fields.begin(), row.fields.end());
        return true;
    }));
    return rows;
}

/// The counts and total of one group of the JSON, as the CSV's cells: the whole, then each domain.
void expect_rows(json const& group, std::vector<std::vector<std::string>>& expected)
{
    auto const add = [&](json const& grades, int total) {
        std::vector<std::string> cells;
        for (auto const& one : grades) {
            cells.push_back(std::to_string(one["count"].get<int>()));
            cells.push_back(one["percent"].is_null() ? "" : std::to_string(one["percent"].get<int>()));
        }
        cells.push_back(std::to_string(total));
        expected.push_back(cells);
    };
    add(group["overall"], group["audits"]);
    if (!group.contains("domains")) return;
    for (auto const& domain : group["domains"]) add(domain["grades"], domain["graded"]);
}

} // namespace

TEST_CASE("[BAR-50] the month's overall and domain grades by area and team are those counted by hand")
{
    PlantedAudits planted;
    planted.add_october();
    auto const month = json::parse(planted.app().as("qa_manager").get(october_json).body);

    auto const& help = named(month["areas"], "Family help and protection");
    auto const& alder = named(help["teams"], "Alder Team");
    CHECK(counts(alder["overall"]) == std::vector{1, 7, 3, 1});
    CHECK(alder["overall"][0]["percent"] == 9);
    CHECK(alder["overall"][1]["percent"] == 58);
    CHECK(alder["overall"][3]["percent"] == 8);
    CHECK(alder["limited_by_safety"] == 1);
    CHECK(counts(alder["domains"][0]["grades"]) == std::vector{1, 7, 3, 1});
    CHECK(alder["domains"].size() == planted.domains.size());
    CHECK(help["audits"] == 14);
    auto const& birch = named(help["teams"], "Birch Team");
    CHECK(counts(birch["overall"]) == std::vector{0, 2, 0, 0});
    CHECK(birch["overall"][1]["percent"].is_null());
    CHECK(help["other_audits"].size() == 3);
    auto const& care = named(month["areas"], "Children in care");
    CHECK(named(care["teams"], "Damson Team")["audits"] == 0);
    CHECK(named(care["teams"], "Damson Team")["audited_in_last_12_months"] == false);
    CHECK(care["id"] == planted.app().team("Care").text());
}

TEST_CASE("[BAR-50] every figure of the page opens to as many audits as it counts")
{
    PlantedAudits planted;
    planted.add_october();
    auto manager = planted.app().as("qa_manager");

    auto const figures = figures_of(manager.get(october).body);

    CHECK(figures.size() > 40);
    for (auto const& [address, figure] : figures) {
        CAPTURE(address);
        auto const behind = manager.get(address);
        CHECK(behind.status == 200);
        CHECK(count_in(behind.body, "href=\"/audits/") == figure);
    }
}

TEST_CASE("page, CSV and JSON hold the same figures")
{
    PlantedAudits planted;
    planted.add_october();
    auto manager = planted.app().as("qa_manager");
    auto const month = json::parse(manager.get(october_json).body);

    std::vector<std::vector<std::string>> expected;
    for (auto const& area : month["areas"]) {
        expect_rows(area, expected);
        for (auto const& team : area["teams"]) expect_rows(team, expected);
        for (auto const& other : area["other_audits"]) expect_rows(other, expected);
    }
    auto rows = rows_of(manager.get(october_csv).body);
    rows.erase(rows.begin());
    REQUIRE(rows.size() == expected.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        CHECK(std::vector(rows[i].begin() + 7, rows[i].begin() + 7 + static_cast<long>(expected[i].size()))
            == expected[i]);

    auto const page = unescaped(manager.get(october).body);
    for (auto const& area : month["areas"])
        for (auto const& team : area["teams"])
            for (auto const& grade : team["overall"]) {
                if (grade["count"] == 0) continue;
                auto const url
                    = reports::figure_url({*Date::of(2026, 10, 1), *Date::of(2026, 10, 31), planted.app().now()},
                        {.team = staff::TeamId::parse(team["id"].get<std::string>()), .grade = grade["grade"]});
                CHECK(holds(page, url.text() + "\">" + std::to_string(grade["count"].get<int>()) + "</a>"));
            }
}
