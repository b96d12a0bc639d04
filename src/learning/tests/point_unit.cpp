#include "learning/point.hpp"

#include <doctest/doctest.h>

namespace gt::learning {

namespace {

Instant const now = Instant::in_london(*Date::of(2026, 11, 24), 9);

LearningPoint draft()
{
    return {.id = {1},
        .title = "Chronologies help only when they are read",
        .words = "In most of the cases there was one, and the assessment did not use it.",
        .asked = "Read it aloud in the first supervision.",
        .audience = {1},
        .drafted_by = {10},
        .drafted_at = now};
}

} // namespace

TEST_CASE("a learning point says what was learnt, and nothing of whose case it was")
{
    CHECK(checked(draft(), "C100"));
    auto point = draft();
    point.title = "";
    CHECK_FALSE(checked(point, ""));
    point = draft();
    point.asked = "Look at C100";
    CHECK_FALSE(checked(point, "C100"));
    CHECK(checked(point, ""));
}

TEST_CASE("a draft is published to be acknowledged by a later day, and once")
{
    CHECK_FALSE(publish(draft(), now.london_date(), now));
    auto const published = publish(draft(), now.london_date().plus_days(14), now);
    REQUIRE(published);
    CHECK(published->stands());
    CHECK_FALSE(publish(*published, now.london_date().plus_days(14), now));
}

TEST_CASE("a learning point is withdrawn with a reason")
{
    CHECK_FALSE(withdraw(draft(), "", now));
    auto const withdrawn = *withdraw(draft(), "It was one case", now);
    CHECK_FALSE(withdrawn.is_draft());
    CHECK_FALSE(withdraw(withdrawn, "again", now));
}

TEST_CASE("[SWI-82] 17 of 20 teams that acknowledged are 85%, and under ten teams only counts are shown")
{
    std::vector<TeamStanding> teams(20);
    for (std::size_t i = 0; i < 17; ++i) teams[i].acknowledged_at = now;
    CHECK(acknowledged_words(teams) == "17 of 20 teams (85%)");
    teams.resize(9);
    CHECK(acknowledged_words(teams) == "9 of 9 teams");
    CHECK(acknowledged_words({}) == "no teams");
}

} // namespace gt::learning
