#include "cases/ethnic_group.hpp"
#include "programme/coverage.hpp"
#include "programme/files/coverage_files.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

namespace gt::programme {

namespace {

staff::Period const year{*Date::of(2025, 11, 24), *Date::of(2026, 11, 23)};

CoveredCase covered(std::string team, bool audited)
{
    CoveredCase one;
    one.team_order = team;
    one.team = std::move(team);
    one.worker = one.worker_order = "Wanda Worker";
    one.may_name_worker = true;
    one.sex = "Female";
    one.ethnic_group = "White";
    one.disabled = "no";
    one.is_audited = audited;
    return one;
}

std::vector<CoveredCase> covered(std::string const& team, int cases, int audited)
{
    std::vector<CoveredCase> made;
    for (int i = 0; i < cases; ++i) made.push_back(covered(team, i < audited));
    return made;
}

Dimension const* dimension(Coverage const& coverage, std::string_view key)
{
    auto const found = std::ranges::find(coverage.dimensions, key, &Dimension::key);
    return found == coverage.dimensions.end() ? nullptr : &*found;
}

Covered const& row(Coverage const& coverage, std::string_view key, std::string_view title)
{
    return *std::ranges::find(dimension(coverage, key)->rows, title, &Covered::title);
}

std::vector<CoveredCase> joined(std::initializer_list<std::vector<CoveredCase>> parts)
{
    std::vector<CoveredCase> all;
    for (auto const& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

/// A caseload by chance, with everything that an import may leave empty.
std::vector<CoveredCase> generated()
{
    using rc::gen::inRange;
    std::vector<CoveredCase> caseload;
    auto const size = *inRange(0, 120);
    for (int i = 0; i < size; ++i) {
        auto one = covered("Team " + std::to_string(*inRange(0, 4)), *inRange(0, 4) == 0);
        if (*inRange(0, 10) == 0) one.team.clear();
        one.worker = *inRange(0, 8) == 0 ? "" : "Worker " + std::to_string(*inRange(0, 6));
        one.may_name_worker = one.team != "Team 1";
        one.group = cases::all_groups[static_cast<std::size_t>(*inRange(0, 10))];
        one.age = cases::all_age_groups[static_cast<std::size_t>(*inRange(0, 7))];
        one.sex = *rc::gen::elementOf(std::vector<std::string>{"", "Female", "Male", "Not stated"});
        one.ethnic_group = *rc::gen::elementOf(std::vector<std::string>{"", "White", "Other ethnic group", "XYZ"});
        one.disabled = *rc::gen::elementOf(std::vector<std::string>{"", "yes", "no", "unknown"});
        one.is_unaccompanied = *inRange(0, 12) == 0;
        caseload.push_back(std::move(one));
    }
    return caseload;
}

/// What a row counts, said again in one line each and looked for case by case.
bool is_in(CoveredCase const& one, std::string const& key, std::string const& title)
{
    auto const or_else
        = [](std::string const& value, std::string const& other) { return value.empty() ? other : value; };
    if (key == "team") return or_else(one.team, "Matched to no team") == title;
    if (key == "worker") return one.may_name_worker && or_else(one.worker, "Matched to no one") == title;
    if (key == "group") return cases::title_of(one.group) == title;
    if (key == "age") return cases::title_of(one.age) == title;
    if (key == "sex") return or_else(one.sex, "Not known") == title;
    if (key == "ethnicity") return or_else(one.ethnic_group, "Not known") == title;
    if (key == "unaccompanied") return (one.is_unaccompanied ? "Unaccompanied" : "Others") == title;
    auto const disability = one.disabled == "yes" ? "Disabled" : one.disabled == "no" ? "Not disabled" : "Not known";
    return disability == title;
}

} // namespace

TEST_CASE("coverage equals what counting case by case gives, and no case is lost")
{
    CHECK(rc::check([] {
        auto const caseload = generated();
        auto const coverage = coverage_of(caseload, year, 10);
        RC_ASSERT(coverage.whole.cases == static_cast<int>(caseload.size()));
        for (auto const& dimension : coverage.dimensions) {
            int cases = 0;
            for (auto const& one : dimension.rows) {
                auto const in = [&](CoveredCase const& child) { return is_in(child, dimension.key, one.title); };
                auto const audited = [&](CoveredCase const& child) { return in(child) && child.is_audited; };
                RC_ASSERT(one.cases == std::ranges::count_if(caseload, in));
                RC_ASSERT(one.audited == std::ranges::count_if(caseload, audited));
                RC_ASSERT((one.verdict == Covered::Verdict::never) == (one.audited == 0));
                cases += one.cases;
            }
            auto const named = std::ranges::count_if(caseload, &CoveredCase::may_name_worker);
            RC_ASSERT(cases == (dimension.key == "worker" ? named : coverage.whole.cases));
        }
    }));
}

TEST_CASE(
    "[BAR-31] a team whose share of the audited cases is less than half its share of the caseload is seldom audited")
{
    auto const coverage
        = coverage_of(joined({covered("Alder", 40, 16), covered("Birch", 40, 4), covered("Cedar", 20, 0)}), year, 10);
    CHECK(row(coverage, "team", "Alder").verdict == Covered::Verdict::usual);
    CHECK(row(coverage, "team", "Birch").verdict == Covered::Verdict::usual); // 20% of audited, 40% of cases: just half
    CHECK(row(coverage, "team", "Cedar").verdict == Covered::Verdict::never);
    auto const fewer = coverage_of(joined({covered("Alder", 40, 17), covered("Birch", 40, 3)}), year, 10);
    CHECK(row(fewer, "team", "Birch").verdict == Covered::Verdict::seldom);
}

TEST_CASE("with fewer cases than the threshold only counts are shown, and nothing is called seldom")
{
    auto const coverage = coverage_of(joined({covered("Alder", 40, 30), covered("Birch", 9, 1)}), year, 10);
    auto const& small = row(coverage, "team", "Birch");
    CHECK(small.verdict == Covered::Verdict::usual);
    CHECK(shares_of(small, coverage).of_caseload.empty());
    CHECK(shares_of(small, coverage).audited.empty());
    auto const shares = shares_of(row(coverage, "team", "Alder"), coverage);
    CHECK(shares.of_caseload == "81.6%");
    CHECK(shares.of_audited == "96.8%");
    CHECK(shares.audited == "75.0%");
}

TEST_CASE("[D-29] without anybody whose work may be named there is no row for a worker")
{
    auto caseload = covered("Alder", 12, 3);
    for (auto& one : caseload) one.may_name_worker = false;
    auto const coverage = coverage_of(caseload, year, 10);
    CHECK(dimension(coverage, "worker") == nullptr);
    CHECK(figures::csv_of(lines_of(coverage)).find("Wanda") == std::string::npos);
    CHECK(json_of(coverage).find("Wanda") == std::string::npos);
}

TEST_CASE("page, CSV and JSON have their figures from one count")
{
    auto const coverage = coverage_of(joined({covered("Alder", 40, 30), covered("Birch", 9, 0)}), year, 10);
    auto const json = nlohmann::json::parse(json_of(coverage));
    CHECK(json["whole"]["open_cases"] == 49);
    CHECK(json["by"][0]["rows"][1]["audited"] == 0);
    CHECK(json["by"][0]["rows"][1]["share_of_caseload"].is_null());
    CHECK(json["by"][0]["rows"][1]["note"] == "Never audited");
    CHECK(figures::csv_of(lines_of(coverage)).find("Team,Birch,9,,0,,,Never audited") != std::string::npos);
    CHECK(figures::csv_of(lines_of(coverage)).find("Team,Alder,40,81.6%,30,100.0%,75.0%,") != std::string::npos);
}

TEST_CASE("an empty caseload has no rows")
{
    auto const coverage = coverage_of({}, year, 10);
    CHECK(coverage.whole.cases == 0);
    CHECK(coverage.dimensions.empty());
}

TEST_CASE("ages fall into the bands of the Department for Education, codes of ethnicity into the census groups")
{
    auto const day = *Date::of(2026, 11, 23);
    auto const band = [&](int years, int days) {
        return cases::title_of(cases::age_group(day.plus_months(-12 * years).plus_days(-days), day));
    };
    CHECK(cases::title_of(cases::age_group(day.plus_days(30), day)) == "Under 1");
    CHECK(band(0, 300) == "Under 1");
    CHECK(band(1, 0) == "1 to 4");
    CHECK(band(5, 0) == "5 to 9");
    CHECK(band(15, 360) == "10 to 15");
    CHECK(band(16, 0) == "16 and 17");
    CHECK(band(18, 0) == "18 and over");
    CHECK(cases::title_of(cases::age_group({}, day)) == "Not known");
    CHECK(cases::ethnic_group("WBRI") == "White");
    CHECK(cases::ethnic_group("BOTH") == "Black or Black British");
    CHECK(cases::ethnic_group("CHNE") == "Asian or Asian British");
    CHECK(cases::ethnic_group("") == "Not known");
    CHECK(cases::ethnic_group("own code") == "own code");
}

} // namespace gt::programme
