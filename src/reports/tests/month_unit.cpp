#include "reports/head_of_service_month.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace gt;
using namespace gt::reports;
using audits::Kind;

namespace {

staff::TeamId const help{1}, care{2}, alder{11}, birch{12}, cedar{21};

Asked october()
{
    return {*Date::of(2026, 10, 1), *Date::of(2026, 10, 31), *Instant::parse_iso("2026-11-02T09:00:00Z")};
}

Measures measures()
{
    return {.versions = {"england 1"},
        .grades = {{"good", "Good"}, {"poor", "Poor"}},
        .domains = {{"plan", "Plan"}, {"risk", "Risk"}},
        .lowest_grade = "poor",
        .tracked_until = "good",
        .small_number_threshold = 10};
}

std::vector<ReportedTeam> teams()
{
    return {{alder, "Alder", help, "Help", true}, {birch, "Birch", help, "Help", false},
        {cedar, "Cedar", care, "Care", true}};
}

GradedAudit audit(staff::TeamId team, std::string const& overall, Kind kind = Kind::routine, bool random = true)
{
    return {.id = audits::AuditId::make(),
        .case_number = "C1",
        .team = team,
        .area = team == cedar ? care : help,
        .kind = kind,
        .chosen_at_random = random,
        .submitted_on = *Date::of(2026, 10, 5),
        .overall = overall,
        .domains = {{"plan", overall}},
        .limited_by_safety = false};
}

HeadOfServiceMonth month(std::vector<GradedAudit> audits)
{
    return count_month(october(), measures(), teams(), std::move(audits));
}

std::vector<GradedAudit> any_audits()
{
    return *rc::gen::container<std::vector<GradedAudit>>(rc::gen::exec([] {
        auto made = audit(*rc::gen::element(alder, birch, cedar), *rc::gen::element<std::string>("good", "poor"),
            *rc::gen::element(Kind::routine, Kind::themed, Kind::dip, Kind::multi_agency, Kind::re_audit),
            *rc::gen::arbitrary<bool>());
        made.limited_by_safety = *rc::gen::arbitrary<bool>();
        if (*rc::gen::arbitrary<bool>()) made.domains["risk"] = *rc::gen::element<std::string>("good", "poor");
        return made;
    }));
}

int behind(std::vector<GradedAudit> const& audits, Figure const& figure)
{
    return static_cast<int>(std::ranges::count_if(audits, [&](auto const& one) { return counts_in(one, figure); }));
}

void check_grades(std::vector<GradedAudit> const& audits, GradeCounts const& counts, Figure figure)
{
    RC_ASSERT(counts.total == behind(audits, figure));
    for (std::size_t i = 0; i < counts.by_grade.size(); ++i) {
        figure.grade = measures().grades[i].key;
        RC_ASSERT(counts.by_grade[i] == behind(audits, figure));
    }
}

void check_counted(std::vector<GradedAudit> const& audits, Counted const& counted, Figure figure)
{
    check_grades(audits, counted.overall, figure);
    for (std::size_t i = 0; i < counted.by_domain.size(); ++i) {
        figure.domain = measures().domains[i].key;
        check_grades(audits, counted.by_domain[i], figure);
    }
    figure.domain.clear();
    figure.limited_by_safety = true;
    RC_ASSERT(counted.limited_by_safety == behind(audits, figure));
}

} // namespace

TEST_CASE("[BAR-50] overall and domain grades are counted per area by team")
{
    auto const counted
        = month({audit(alder, "good"), audit(alder, "poor"), audit(birch, "good"), audit(cedar, "poor")});

    REQUIRE(counted.areas.size() == 2);
    auto const& area = counted.areas[0];
    CHECK(area.headline.overall.by_grade == std::vector{2, 1});
    CHECK(area.teams[0].headline.overall.by_grade == std::vector{1, 1});
    CHECK(area.teams[1].headline.overall.by_grade == std::vector{1, 0});
    CHECK(area.teams[0].headline.by_domain[0].by_grade == std::vector{1, 1});
    CHECK(area.teams[0].headline.by_domain[1].total == 0);
    CHECK(counted.areas[1].headline.overall.by_grade == std::vector{0, 1});
}

TEST_CASE("routine audits not chosen at random, and every other kind, are never added to the headline")
{
    auto const counted
        = month({audit(alder, "good"), audit(alder, "poor", Kind::routine, false), audit(alder, "poor", Kind::themed),
            audit(alder, "good", Kind::re_audit), audit(birch, "good", Kind::re_audit)});

    auto const& area = counted.areas[0];
    CHECK(area.headline.overall.total == 1);
    CHECK(area.teams[1].headline.overall.total == 0);
    REQUIRE(area.others.size() == 3);
    CHECK(title_of_other_row(area.others[0].kind) == "Routine, not chosen at random");
    CHECK(area.others[1].kind == Kind::themed);
    CHECK(area.others[2].counted.overall.by_grade == std::vector{2, 0});
    CHECK(counted.other_audits() == 4);
}

TEST_CASE("with fewer audits than the small number a row has no percentages, whatever its area has")
{
    std::vector<GradedAudit> audits(9, audit(alder, "good"));
    audits.push_back(audit(birch, "poor"));
    auto const area = month(audits).areas[0];

    CHECK(area.teams[0].headline.overall.percents.empty());
    CHECK_FALSE(area.teams[0].headline.limited_percent);
    CHECK(area.headline.overall.percents == std::vector{90, 10});
    CHECK(area.headline.limited_percent == 0);
}

TEST_CASE("audits of concern are of every kind: inadequate, or limited by safety")
{
    auto limited = audit(cedar, "good");
    limited.limited_by_safety = true;
    auto const counted = month({audit(alder, "good"), audit(alder, "poor", Kind::themed), limited});

    CHECK(counted.of_concern().size() == 2);
    CHECK(counted.teams_without_audit().size() == 1);
}

TEST_CASE("every figure has as many audits behind it as it says")
{
    CHECK(rc::check([] {
        auto const audits = any_audits();
        auto const counted = month(audits);
        for (auto const& area : counted.areas) {
            check_counted(audits, area.headline, {.area = area.id});
            for (auto const& team : area.teams) check_counted(audits, team.headline, {.team = team.team.id});
            for (auto const& other : area.others)
                check_counted(audits, other.counted, {.area = area.id, .other_row = other.kind});
        }
    }));
}

TEST_CASE("every audit counts once: in the headline or in one other row")
{
    CHECK(rc::check([] {
        auto const audits = any_audits();
        auto const counted = month(audits);
        RC_ASSERT(counted.headline_audits() + counted.other_audits() == static_cast<int>(audits.size()));
        for (auto const& area : counted.areas) {
            int of_teams = 0;
            for (auto const& team : area.teams) of_teams += team.headline.overall.total;
            RC_ASSERT(of_teams == area.headline.overall.total);
        }
    }));
}
