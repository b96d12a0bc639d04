#include "cases/risk.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;

namespace {

auto const monday = Instant::in_london(*Date::of(2026, 11, 23), 10);
staff::PersonId const raiser{1}, manager{2}, other{3};

Raising raising(std::optional<staff::PersonId> told = manager)
{
    return {RiskId{9}, CaseId{8}, staff::TeamId{7}, raiser, told, "10am", "Bruises nobody explains", ""};
}

RiskChange raised(Instant when = monday)
{
    auto const change = raise(raising(), when, WorkingDays::england());
    REQUIRE(change);
    return *change;
}

} // namespace

TEST_CASE("a risk is due the same working day, and on a day off the next one")
{
    CHECK(raised().risk.due == *Date::of(2026, 11, 23));
    CHECK(raised(Instant::in_london(*Date::of(2026, 11, 28), 10)).risk.due == *Date::of(2026, 11, 30));
}

TEST_CASE("a risk that nobody could be told of is at once the head of service's")
{
    auto const change = raise(raising(std::nullopt), monday, WorkingDays::england());
    REQUIRE(change);
    CHECK(change->risk.escalated_at == monday);
    CHECK_FALSE(raised().risk.escalated_at);
}

TEST_CASE("raising a risk needs the concern, and nothing else")
{
    auto empty = raising();
    empty.concern.clear();
    auto const change = raise(empty, monday, WorkingDays::england());
    REQUIRE_FALSE(change);
    CHECK(change.problem().field == "concern");
}

TEST_CASE("an unanswered risk goes further when its day has ended, once")
{
    auto const risk = raised().risk;
    CHECK_FALSE(is_to_escalate(risk, *Date::of(2026, 11, 23)));
    CHECK(is_to_escalate(risk, *Date::of(2026, 11, 24)));
    CHECK_FALSE(is_to_escalate(escalate(risk, monday).risk, *Date::of(2026, 11, 25)));
    CHECK_FALSE(is_to_escalate(answer(risk, manager, "Visited", monday)->risk, *Date::of(2026, 11, 24)));
}

TEST_CASE("who raised a risk never answers it, and nobody else says that it is over")
{
    auto const risk = raised().risk;
    CHECK(may_answer(risk, manager, false));
    CHECK(may_answer(risk, other, true));
    CHECK_FALSE(may_answer(risk, other, false));
    CHECK_FALSE(may_answer(risk, raiser, true));

    auto const answered = answer(risk, manager, "Visited", monday)->risk;
    CHECK(may_close(answered, raiser, false, true));
    CHECK_FALSE(may_close(answered, manager, true, true));
    CHECK_FALSE(may_close(answered, other, true, true));
    CHECK_MESSAGE(may_close(answered, other, true, false), "who raised it has left");
    CHECK_FALSE_MESSAGE(may_close(answered, manager, true, false), "not who answered");
}

TEST_CASE("not satisfied opens the risk again for the head of service, satisfied closes it for good")
{
    auto const answered = answer(raised().risk, manager, "Called the school", monday)->risk;
    auto const tuesday = Instant::in_london(*Date::of(2026, 11, 24), 9);

    auto const again = not_satisfied(answered, raiser, "Nobody has seen the child", tuesday, WorkingDays::england());
    REQUIRE(again);
    CHECK(again->risk.state == RiskState::raised);
    CHECK(again->risk.due == *Date::of(2026, 11, 24));
    CHECK(again->risk.escalated_at == tuesday);
    CHECK_FALSE(not_satisfied(answered, raiser, "", tuesday, WorkingDays::england()));

    auto const closed = close(again->risk, raiser, "", tuesday);
    REQUIRE(closed);
    CHECK(closed->risk.state == RiskState::closed);
    CHECK_FALSE(answer(closed->risk, manager, "Late", tuesday));
    CHECK_FALSE(close(closed->risk, raiser, "", tuesday));
}
