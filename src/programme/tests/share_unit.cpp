#include "programme/plan.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace gt::programme {

namespace {

Date day(int year, unsigned month, unsigned number) { return *Date::of(year, month, number); }

Quota quota(int number, Quota::Period period)
{
    Quota made;
    made.key = "officer";
    made.title = "Each officer";
    made.number = number;
    made.period = period;
    made.per = Quota::Per::person;
    made.role = "qa_officer";
    return made;
}

Quota const monthly = quota(1, Quota::Period::monthly);
Quota const two_monthly = quota(1, Quota::Period::two_monthly);
Period const share_year = year_of(2026);
Period const always{day(2020, 1, 1)};

Holding holding(std::vector<Period> in_post, int done = 0)
{
    Holding made{.person = staff::PersonId{7}, .in_post = std::move(in_post)};
    for (int i = 0; i < done; ++i) made.done.push_back(share_year.from.plus_days(i));
    return made;
}

} // namespace

TEST_CASE("[BAR-37] [BAR-38] S2.6: ten teams in six months owe 60 and 30; 57 and 24 done are 95.0% and 80.0%")
{
    auto const team = [](int done) { return holding({always}, done); };
    std::vector<Holding> officers, managers;
    for (int i = 0; i < 10; ++i) {
        officers.push_back(team(i < 3 ? 5 : 6));
        managers.push_back(team(i < 6 ? 2 : 3));
    }
    auto const of_officers = lines_of(monthly, officers, share_year, day(2026, 9, 30)).total;
    auto const of_managers = lines_of(two_monthly, managers, share_year, day(2026, 9, 30)).total;
    CHECK(of_officers.due == 60);
    CHECK(of_officers.done == 57);
    CHECK(of_officers.short_by == 3);
    CHECK(percent_words(of_officers.done, of_officers.due, 10) == "95.0%");
    CHECK(of_managers.due == 30);
    CHECK(of_managers.short_by == 6);
    CHECK(percent_words(of_managers.done, of_managers.due, 10) == "80.0%");
}

TEST_CASE("[BAR-37] S2.6: an officer in post for four of six months owes four")
{
    auto const figures = figures_of(monthly, holding({{day(2026, 6, 1)}}), share_year, day(2026, 9, 30));
    CHECK(figures.due == 4);
    CHECK(figures.short_by == 4);
}

TEST_CASE("[BAR-37] a part of a month is owed to the nearest whole audit, an exact half is not")
{
    auto const owed_in_june = [](unsigned first) {
        return figures_of(monthly, holding({{day(2026, 6, first)}}), share_year, day(2026, 6, 30)).due;
    };
    CHECK(owed_in_june(1) == 1);
    CHECK(owed_in_june(15) == 1); // 16 of 30 days
    CHECK(owed_in_june(16) == 0); // 15 of 30
    CHECK(owed_in_june(30) == 0);
    CHECK(share_of(12, 21, {day(2026, 8, 1), day(2026, 8, 31)}) == 8); // 8.13
    CHECK(share_of(12, 0, {day(2026, 8, 1), day(2026, 8, 31)}) == 0);
}

TEST_CASE("[BAR-37] two who follow each other in a month never owe more than one audit together")
{
    CHECK(rc::check([] {
        auto const last = *rc::gen::inRange(0, 360);
        auto const first = share_year.from;
        auto const leaves = first.plus_days(last);
        auto const before = figures_of(monthly, holding({{first, leaves}}), share_year, share_year.to);
        auto const after = figures_of(monthly, holding({{leaves.plus_days(1)}}), share_year, share_year.to);
        RC_ASSERT(before.due + after.due <= 12);
        RC_ASSERT(before.due + after.due >= 11);
    }));
}

TEST_CASE("[BAR-31] what is due but not over is still to do; what is over and missing is short")
{
    auto const at = [](Date on, int done) { return figures_of(monthly, holding({always}, done), share_year, on); };
    CHECK(at(day(2026, 4, 10), 0) == Figures{12, 1, 0, 0, 0, 1});
    CHECK(at(day(2026, 4, 30), 0) == Figures{12, 1, 0, 0, 1, 0});
    CHECK(at(day(2026, 6, 10), 0) == Figures{12, 3, 0, 0, 2, 1});
    CHECK(at(day(2026, 6, 10), 2) == Figures{12, 3, 2, 0, 0, 1});
    CHECK(at(day(2026, 6, 10), 5) == Figures{12, 3, 5, 0, 0, 0});
    CHECK(at(day(2027, 3, 31), 12) == Figures{12, 12, 12, 0, 0, 0});
}

TEST_CASE("what one did beyond their share makes up for nobody else's")
{
    auto const counted = lines_of(monthly, {holding({always}, 4), holding({always}, 0)}, share_year, day(2026, 5, 31));
    CHECK(counted.total.due == 4);
    CHECK(counted.total.done == 4);
    CHECK(counted.total.short_by == 2);
}

TEST_CASE("[BAR-31] [D-16] S2.7: six areas owe 30 a month; 27 done are 90.0%, and the shortfall stands by area")
{
    std::vector<std::pair<int, int>> const areas{{12, 11}, {10, 9}, {5, 5}, {1, 0}, {1, 1}, {1, 1}};
    Figures total;
    std::vector<int> missing;
    for (auto const& [number, done] : areas) {
        auto const figures = figures_of(
            quota(number, Quota::Period::monthly), holding({share_year}, done), share_year, day(2026, 4, 30));
        missing.push_back(figures.short_by);
        total += figures;
    }
    CHECK(total.due == 30);
    CHECK(total.done == 27);
    CHECK(percent_words(total.done, total.due, 10) == "90.0%");
    CHECK(missing == std::vector{1, 1, 0, 1, 0, 0});
}

TEST_CASE("an exemption takes its days from what is due, and the figures say how much")
{
    auto spared = holding({always});
    spared.exempt = {{day(2026, 5, 1), day(2026, 6, 30)}};
    auto const figures = figures_of(monthly, spared, share_year, day(2026, 7, 31));
    CHECK(figures.due == 2);
    CHECK(figures.exempted == 2);
    CHECK(figures.year == 10);
}

TEST_CASE("a quota is owed on the days on which the framework holds it")
{
    auto from_july = monthly;
    from_july.effective.from = day(2026, 7, 1);
    CHECK(figures_of(from_july, holding({always}), share_year, day(2026, 8, 31)).due == 2);
    from_july.effective.to = day(2026, 7, 31);
    CHECK(figures_of(from_july, holding({always}), share_year, share_year.to).due == 1);
}

TEST_CASE("with fewer due than the threshold, or none, there is no percentage")
{
    CHECK_FALSE(percent_words(9, 9, 10));
    CHECK_FALSE(percent_words(0, 0, 1));
    CHECK(percent_words(10, 10, 10) == "100.0%");
    CHECK(percent_words(2, 3, 1) == "66.7%");
    CHECK(percent_words(0, 12, 10) == "0.0%");
}

TEST_CASE("the months of a year are counted from 1 April, pairs and quarters with them")
{
    CHECK(year_with(day(2027, 3, 31)) == 2026);
    CHECK(year_with(day(2026, 4, 1)) == 2026);
    CHECK(cycles_of(Quota::Period::monthly, share_year).size() == 12);
    CHECK(cycles_of(Quota::Period::two_monthly, share_year).at(1).from == day(2026, 6, 1));
    CHECK(cycles_of(Quota::Period::quarterly, share_year).at(3).to == day(2027, 3, 31));
    CHECK(cycles_of(Quota::Period::yearly, share_year).size() == 1);
}

TEST_CASE("a share's figures are the sums of its months, exemptions and all")
{
    CHECK(rc::check("sums", [] {
        auto const on = share_year.from.plus_days(*rc::gen::inRange(0, 365));
        auto const starts = share_year.from.plus_days(*rc::gen::inRange(-40, 300));
        auto const spared = share_year.from.plus_days(*rc::gen::inRange(0, 300));
        auto one = holding({{starts}}, *rc::gen::inRange(0, 30));
        one.exempt = {{spared, spared.plus_days(*rc::gen::inRange(0, 120))}};
        auto const asked
            = quota(*rc::gen::inRange(1, 12), *rc::gen::element(Quota::Period::monthly, Quota::Period::quarterly));
        auto const figures = figures_of(asked, one, share_year, on);
        Figures sums;
        for (auto const& share : cycle_shares(asked, one, share_year, on)) {
            RC_ASSERT(share.exempt_days <= share.days);
            RC_ASSERT(share.exempted >= 0);
            sums.year += share.due;
            if (on < share.cycle.from) continue;
            sums.due += share.due;
            sums.done += share.done;
            sums.exempted += share.exempted;
        }
        RC_ASSERT(figures.year == sums.year);
        RC_ASSERT(figures.due == sums.due);
        RC_ASSERT(figures.exempted == sums.exempted);
        RC_ASSERT(figures.done == sums.done);
        RC_ASSERT(figures.done
            == std::ranges::count_if(one.done, [&](Date day) { return day <= on && share_year.covers(day); }));
        RC_ASSERT(figures.short_by + figures.to_do == std::max(0, figures.due - figures.done));
    }));
}

TEST_CASE("what somebody owes now is of the months that run")
{
    auto one = holding({always});
    one.done = {day(2026, 10, 3), day(2026, 9, 30)};
    auto const now = owed_now(two_monthly, one, day(2026, 11, 22));
    CHECK(now.cycle == Period{day(2026, 10, 1), day(2026, 11, 30)});
    CHECK(now.due == 1);
    CHECK(now.done == 1);
}

} // namespace gt::programme
