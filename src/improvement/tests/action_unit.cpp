#include "improvement/action.hpp"

#include <doctest/doctest.h>

namespace gt::improvement {

namespace {

staff::Person person(std::int64_t id) { return {{id}, "Somebody", {}, {}}; }
Instant const now = Instant::in_london(*Date::of(2026, 11, 23), 9);

Action open_action()
{
    return {.id = {1},
        .finding = {1},
        .case_id = {},
        .label = "C1",
        .team = {1},
        .owner = {10},
        .owner_name = "",
        .raised_by = {20},
        .raised_at = now,
        .what = "Hold a family meeting",
        .due_on = *Date::of(2026, 12, 1)};
}

Action done_action() { return *do_action(open_action(), person(10), "Held on 24 November", now); }

} // namespace

TEST_CASE("only the owner says that an action is done, and with evidence")
{
    CHECK_FALSE(do_action(open_action(), person(20), "done", now));
    CHECK_FALSE(do_action(open_action(), person(10), "", now));
    CHECK(done_action().state == ActionState::done);
    CHECK_FALSE(do_action(done_action(), person(10), "again", now));
}

TEST_CASE("nobody closes their own action")
{
    auto const refused = close_action(done_action(), person(10), "", now);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().kind == Problem::Kind::forbidden);
    CHECK(close_action(done_action(), person(20), "", now)->state == ActionState::closed);
}

TEST_CASE("what is not done cannot be closed, and what is closed stays closed")
{
    CHECK_FALSE(close_action(open_action(), person(20), "", now));
    auto const closed = *close_action(done_action(), person(20), "", now);
    CHECK_FALSE(close_action(closed, person(20), "", now));
    CHECK_FALSE(return_action(closed, person(20), "why"));
}

TEST_CASE("an action goes back to its owner with what is still to be done, and can be done again")
{
    CHECK_FALSE(return_action(done_action(), person(20), ""));
    auto const returned = *return_action(done_action(), person(20), "Father was not invited");
    CHECK(returned.state == ActionState::open);
    CHECK(returned.check_note == "Father was not invited");
    CHECK(do_action(returned, person(10), "Invited, and came", now));
}

TEST_CASE("the buttons of an action follow from its state and who looks at it")
{
    CHECK(possible_moves(open_action(), person(10), true) == std::vector{Move::do_});
    CHECK(possible_moves(open_action(), person(20), true).empty());
    CHECK(possible_moves(done_action(), person(20), true) == std::vector{Move::check});
    CHECK(possible_moves(done_action(), person(20), false).empty());
    CHECK(possible_moves(done_action(), person(10), true).empty());
}

TEST_CASE("a proposed action is owed by nobody: it can be neither done nor closed")
{
    auto proposed = open_action();
    proposed.state = ActionState::proposed;
    CHECK_FALSE(do_action(proposed, person(10), "done", now));
    CHECK_FALSE(close_action(proposed, person(20), "", now));
    CHECK_FALSE(proposed.is_overdue(*Date::of(2027, 1, 1)));
}

TEST_CASE("an open action is overdue the day after it is due")
{
    CHECK_FALSE(open_action().is_overdue(*Date::of(2026, 12, 1)));
    CHECK(open_action().is_overdue(*Date::of(2026, 12, 2)));
    CHECK_FALSE(done_action().is_overdue(*Date::of(2026, 12, 2)));
}

} // namespace gt::improvement
