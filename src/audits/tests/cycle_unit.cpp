#include "audits/cycle/cycle.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::audits::cycle;

namespace {

constexpr auto inadequate = Standing::inadequate, below = Standing::below, met = Standing::met;

Date day(int year, unsigned month, unsigned of_month) { return *Date::of(year, month, of_month); }

/// Completed on Tuesday 15 January 2019, as in scenario S2.
Judged first(Standing standing) { return {day(2019, 1, 15), standing}; }

/// Each re-audit is done on the day it is due; the cycle after the last of them.
std::vector<Step> lived(Standing first_grade, std::vector<Standing> const& grades, CycleRules const& rules = {})
{
    std::vector<Judged> re_audits;
    auto steps = steps_of(rules, first(first_grade), re_audits, WorkingDays::england());
    for (auto const grade : grades) {
        auto const last = std::ranges::find(steps.rbegin(), steps.rend(), StepKind::re_audit, &Step::kind);
        REQUIRE(last != steps.rend());
        re_audits.push_back({last->due, grade});
        steps = steps_of(rules, first(first_grade), re_audits, WorkingDays::england());
    }
    return steps;
}

Step const review{StepKind::action_review, day(2019, 2, 28)};
Step const meeting{StepKind::four_r, day(2019, 2, 28)};
Step const re_audit{StepKind::re_audit, day(2019, 3, 29)};
Step const escalation{StepKind::escalation, day(2019, 4, 30)};
Step const shared{StepKind::best_practice, day(2019, 4, 30)};
Step const meeting_in_april{StepKind::four_r, day(2019, 4, 30)};
Step again(unsigned month, unsigned of_month) { return {StepKind::re_audit, day(2019, month, of_month)}; }

} // namespace

TEST_CASE(
    "[BAR-42][BAR-43][BAR-44][BAR-45] S2: inadequate twice goes to the head of service, then is audited each month")
{
    CHECK(lived(inadequate, {}) == std::vector{review, meeting, re_audit});
    CHECK(lived(inadequate, {inadequate, inadequate, inadequate})
        == std::vector{review, meeting, re_audit, escalation, again(5, 31), again(6, 28), again(7, 31)});
    CHECK(lived(inadequate, {inadequate, met}).back() == Step{StepKind::best_practice, day(2019, 6, 28)});
}

TEST_CASE("[BAR-46] S2: requires improvement is audited again in month 4, then every two months until Good")
{
    CHECK(
        lived(below, {below, below, below}) == std::vector{review, re_audit, again(4, 30), again(6, 28), again(8, 30)});
}

TEST_CASE("[BAR-47] S2: Good shares best practice in month 4, from whatever grade it came")
{
    CHECK(lived(met, {met}) == std::vector{review, re_audit, shared});
    CHECK(lived(inadequate, {met}) == std::vector{review, meeting, re_audit, shared});
    CHECK(is_met({}, first(inadequate), {{day(2019, 3, 29), met}}));
    CHECK_FALSE(is_met({}, first(met), {}));
}

TEST_CASE("S2: an inadequate re-audit after a good first one goes to the head of service and makes the 4R meeting")
{
    CHECK(lived(met, {inadequate})
        == std::vector{review, re_audit, {StepKind::four_r, day(2019, 4, 30)}, escalation, again(5, 31)});
}

TEST_CASE(
    "[BAR-44] where only grades below Good are audited again, a good audit shares best practice in month 2 (D-13)")
{
    CycleRules const rules{.reaudit_every_grade = false};
    CHECK(lived(met, {}, rules) == std::vector{review, {StepKind::best_practice, day(2019, 2, 28)}});
    CHECK(is_met(rules, first(met), {}));
    CHECK(lived(below, {}, rules) == std::vector{review, re_audit});
}

TEST_CASE("where the first grade decides month 4, the re-audit's does not (D-14)")
{
    CycleRules const rules{.month_four_by_reaudit = false};
    CHECK(lived(inadequate, {met}, rules) == std::vector{review, meeting, re_audit, escalation, again(5, 31)});
    CHECK(lived(met, {below}, rules) == std::vector{review, re_audit, shared});
    CHECK(is_met(rules, first(met), {{day(2019, 3, 29), below}}));
}

TEST_CASE("a late re-audit moves what comes after it, an early one does not")
{
    auto const after = [](Date on) { return steps_of({}, first(below), {{on, below}}, WorkingDays::england()).back(); };
    CHECK(after(day(2019, 2, 11)) == again(4, 30));
    CHECK(after(day(2019, 5, 13)) == again(6, 28));
}

TEST_CASE("another grade drops what is asked for no more and adds what is; what was done or allocated stays")
{
    auto const known = [](std::vector<Step> const& steps, std::size_t fixed) {
        std::vector<Known> all;
        for (auto const& step : steps) all.push_back({step, all.size() < fixed});
        return all;
    };
    auto const good = lived(met, {});
    auto const poor = lived(inadequate, {});
    CHECK(changes_to(known(good, 0), good).added.empty());
    CHECK(changes_to(known(good, 0), good).dropped.empty());
    auto const worse = changes_to(known(good, 1), poor);
    CHECK(worse.added == std::vector{meeting});
    CHECK(worse.dropped.empty());
    CHECK(changes_to(known(poor, 0), good).dropped == std::vector<std::size_t>{1});
    CHECK(changes_to(known(poor, 2), good).dropped.empty()); // the meeting was held
    auto const shared_last = lived(met, {met});
    auto const again_last = changes_to(known(shared_last, 2), lived(met, {below}));
    CHECK(again_last.dropped == std::vector<std::size_t>{2});
    CHECK(again_last.added == std::vector{again(4, 30)});
    auto const moved = changes_to(known(lived(below, {below}), 2), lived(below, {inadequate}));
    CHECK(moved.dropped == std::vector<std::size_t>{2}); // due on another day now
    CHECK(moved.added == std::vector{meeting_in_april, escalation, again(5, 31)});
}

TEST_CASE("more audits only add steps to the end")
{
    std::vector<Judged> re_audits;
    auto before = steps_of({}, first(inadequate), re_audits, WorkingDays::england());
    for (auto const standing : {below, inadequate, inadequate, below, met}) {
        re_audits.push_back({before.back().due, standing});
        auto const now = steps_of({}, first(inadequate), re_audits, WorkingDays::england());
        REQUIRE(now.size() > before.size());
        CHECK(std::equal(before.begin(), before.end(), now.begin()));
        before = now;
    }
}
