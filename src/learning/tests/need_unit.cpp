#include "learning/activity.hpp"

#include <doctest/doctest.h>

namespace gt::learning {

namespace {

Date day_of(int year, unsigned month, unsigned day) { return *Date::of(year, month, day); }

auto const raised_on = Instant::in_london(day_of(2026, 11, 24), 9);

LearningNeed need()
{
    return {.id = {1},
        .what = "Chronologies that are read",
        .place = {1},
        .source = "The audits of this autumn",
        .raised_by = {10},
        .raised_at = raised_on};
}

/// Every week from 1 December 2026 to 5 January 2027.
LearningActivity weekly()
{
    return {.id = {2},
        .kind = {},
        .kind_title = {},
        .title = "Reading one together",
        .place = {1},
        .leader = {10},
        .first_on = day_of(2026, 12, 1),
        .every_weeks = 1,
        .last_on = day_of(2027, 1, 5),
        .planned_by = {10},
        .planned_at = raised_on};
}

framework::ActivityKind workshop()
{
    framework::ActivityKind kind;
    kind.key = "workshop";
    kind.title = "Workshop";
    return kind;
}

ActivityDay held_on(Date day)
{
    return {.day = day, .came = 7, .words = "", .recorded_by = {10}, .recorded_at = raised_on};
}

/// The field that is to be put right; empty when all is well.
template <class T> std::string wrong_field(Result<T> const& result)
{
    return result ? "" : result.problem().field.empty() ? "refused" : result.problem().field;
}

} // namespace

TEST_CASE("a learning need says what, comes from somewhere, and says nothing of whose case it was")
{
    CHECK(checked(need(), "C100"));
    auto one = need();
    one.source = "";
    CHECK(wrong_field(checked(one, "")) == "source");
    one.theme = "chronology";
    CHECK(checked(one, ""));
    one.wanted = "As in C100";
    CHECK(wrong_field(checked(one, "C100")) == "wanted");
    one = need();
    one.what = "";
    CHECK(wrong_field(checked(one, "")) == "what");
}

TEST_CASE("a learning need is met with what is different, or set aside with why, and once")
{
    CHECK(wrong_field(ended(need(), NeedState::met, "", {10}, raised_on)) == "outcome");
    CHECK(wrong_field(ended(need(), NeedState::open, "Better", {10}, raised_on)) == "how");
    auto const met = ended(need(), NeedState::met, "They are read aloud", {10}, raised_on);
    REQUIRE(met);
    CHECK(state_words(*met) == "Met on 24 November 2026");
    CHECK(wrong_field(ended(*met, NeedState::set_aside, "No", {10}, raised_on)) == "refused");
}

TEST_CASE("an activity is planned for one day, or for every so many weeks until a day")
{
    CHECK(planned_days(weekly()).size() == 6);
    CHECK(when_words(weekly()) == "Every week, 1 December 2026 to 5 January 2027");
    auto once = weekly();
    once.every_weeks = 0;
    once.last_on = once.first_on;
    CHECK(planned_days(once) == std::vector{day_of(2026, 12, 1)});
    CHECK(when_words(once) == "1 December 2026");
    CHECK(once.is_on(day_of(2026, 12, 1)));
    CHECK_FALSE(weekly().is_on(day_of(2026, 12, 2)));
    CHECK_FALSE(weekly().is_on(day_of(2027, 1, 12)));
}

TEST_CASE("an activity has what its kind asks for, and days that make sense")
{
    CHECK(checked(weekly(), workshop(), staff::TeamKind::area));
    auto kind = workshop();
    kind.answers_need = true;
    CHECK(wrong_field(checked(weekly(), kind, staff::TeamKind::team)) == "need");
    kind = workshop();
    kind.for_one_team = true;
    CHECK(wrong_field(checked(weekly(), kind, staff::TeamKind::area)) == "kind");
    auto wrong = weekly();
    wrong.last_on = day_of(2026, 11, 30);
    CHECK(wrong_field(checked(wrong, workshop(), staff::TeamKind::team)) == "last_on");
    wrong.last_on = day_of(2036, 11, 30);
    CHECK(wrong_field(checked(wrong, workshop(), staff::TeamKind::team)) == "last_on");
    wrong = weekly();
    wrong.every_weeks = 53;
    CHECK(wrong_field(checked(wrong, workshop(), staff::TeamKind::team)) == "every_weeks");
}

TEST_CASE("a day is recorded once it is there, once, and with a number of people that can be")
{
    auto const first = day_of(2026, 12, 1), today = day_of(2026, 12, 8);
    CHECK(checked(held_on(first), weekly(), {}, false, today));
    CHECK(wrong_field(checked(held_on(first), weekly(), {held_on(first)}, false, today)) == "refused");
    CHECK(wrong_field(checked(held_on(day_of(2026, 12, 2)), weekly(), {}, false, today)) == "day");
    auto const ahead = checked(held_on(day_of(2026, 12, 15)), weekly(), {}, false, today);
    REQUIRE_FALSE(ahead);
    CHECK(ahead.problem().message == "15 December 2026 is in the future: say who came once the day is there");
    auto below = held_on(first);
    below.came = -1;
    CHECK(wrong_field(checked(below, weekly(), {}, false, today)) == "came");
    CHECK(wrong_field(checked(held_on(first), weekly(), {}, true, today)) == "words");
    auto not_held = below;
    not_held.was_held = false;
    CHECK(wrong_field(checked(not_held, weekly(), {}, false, today)) == "words");
    not_held.words = "Everybody was at a hearing";
    CHECK(checked(not_held, weekly(), {}, true, today)->came == 0);
}

TEST_CASE("days to come are called off with why; those that are over are still asked after")
{
    auto const today = day_of(2026, 12, 9);
    CHECK(wrong_field(called_off(weekly(), "", today)) == "because");
    CHECK(wrong_field(called_off(weekly(), "Late", day_of(2027, 1, 5))) == "refused");
    auto const off = called_off(weekly(), "The room is gone", today);
    REQUIRE(off);
    CHECK(unrecorded_days(*off, {held_on(day_of(2026, 12, 1))}) == std::vector{day_of(2026, 12, 8)});
    CHECK(wrong_field(called_off(*off, "Again", today)) == "refused");
}

} // namespace gt::learning
