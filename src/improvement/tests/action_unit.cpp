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
    auto const refused = close_action(done_action(), person(10), {"", "a plan with father in it"}, now);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().kind == Problem::Kind::forbidden);
    CHECK(close_action(done_action(), person(20), {"", "a plan with father in it"}, now)->state == ActionState::closed);
}

TEST_CASE("what is not done cannot be closed, and what is closed stays closed")
{
    CHECK_FALSE(close_action(open_action(), person(20), {"", "a plan with father in it"}, now));
    auto const closed = *close_action(done_action(), person(20), {"", "a plan with father in it"}, now);
    CHECK_FALSE(close_action(closed, person(20), {"", "again"}, now));
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

TEST_CASE("[YRK-A-25] an action is stopped for a reason by another person than its owners, and can be opened again")
{
    CHECK_FALSE(stop_action(open_action(), person(20), "", now));
    CHECK(stop_action(open_action(), person(10), "No need", now).problem().kind == Problem::Kind::forbidden);
    CHECK_FALSE(stop_action(done_action(), person(20), "No need", now));
    auto const stopped = *stop_action(open_action(), person(20), "The family has moved away", now);
    CHECK(stopped.state == ActionState::closed);
    CHECK(stopped.is_stopped());
    CHECK(stopped.state_title() == "Stopped");
    CHECK_FALSE(stopped.is_overdue(*Date::of(2027, 1, 1)));
    auto const again = *reopen_action(stopped, "They came back");
    CHECK(again.state == ActionState::open);
    CHECK_FALSE(again.is_stopped());
}

TEST_CASE("the buttons of an action follow from its state and who looks at it")
{
    CHECK(possible_moves(open_action(), person(10), {true, true}) == std::vector{Move::do_});
    CHECK(possible_moves(open_action(), person(20), {true, true}) == std::vector{Move::stop});
    CHECK(possible_moves(done_action(), person(20), {true, true}) == std::vector{Move::check});
    CHECK(possible_moves(done_action(), person(20), {true, false}).empty());
    CHECK(possible_moves(done_action(), person(10), {true, true}).empty());
}

TEST_CASE("a proposed action is owed by nobody: it can be neither done nor closed")
{
    auto proposed = open_action();
    proposed.state = ActionState::proposed;
    CHECK_FALSE(do_action(proposed, person(10), "done", now));
    CHECK_FALSE(close_action(proposed, person(20), {"", "a plan"}, now));
    CHECK_FALSE(proposed.is_overdue(*Date::of(2027, 1, 1)));
}

TEST_CASE("an open action is overdue the day after it is due")
{
    CHECK_FALSE(open_action().is_overdue(*Date::of(2026, 12, 1)));
    CHECK(open_action().is_overdue(*Date::of(2026, 12, 2)));
    CHECK_FALSE(done_action().is_overdue(*Date::of(2026, 12, 2)));
}

TEST_CASE("whoever closes an action says what it was meant to change")
{
    auto const refused = close_action(done_action(), person(20), {"I read the record", ""}, now);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().field == "meant_to_change");
}

TEST_CASE("everybody who owns an action can say that it is done, and none of them checks it")
{
    auto action = open_action();
    action.also = {{{11}, "Second Owner"}};
    auto const done = do_action(action, person(11), "Held on 24 November", now);
    REQUIRE(done);
    for (auto const owner : {10, 11}) CHECK_FALSE(close_action(*done, person(owner), {"", "a plan"}, now));
    CHECK(close_action(*done, person(20), {"", "a plan"}, now));
}

TEST_CASE("a closed action is opened again only with a reason, and that is counted")
{
    CHECK_FALSE(reopen_action(open_action(), "Nothing changed"));
    auto const closed = *close_action(done_action(), person(20), {"", "a plan with father in it"}, now);
    CHECK_FALSE(reopen_action(closed, ""));
    auto const open = *reopen_action(closed, "Father has not been seen since");
    CHECK(open.state == ActionState::open);
    CHECK(open.reopened == 1);
    CHECK_FALSE(open.closed_by);
}

TEST_CASE("an action is at risk while what it waits for is late, or due only after it")
{
    auto action = open_action();
    auto const today = *Date::of(2026, 11, 24);
    action.waits_for = WaitedFor{{2}, "Agree the budget", *Date::of(2026, 11, 20), true};
    CHECK(action.is_at_risk(today));
    action.waits_for->is_open = false;
    CHECK_FALSE(action.is_at_risk(today));
    action.waits_for = WaitedFor{{2}, "Agree the budget", *Date::of(2026, 11, 30), true};
    CHECK_FALSE(action.is_at_risk(today));
    action.waits_for->due_on = *Date::of(2026, 12, 2);
    CHECK(action.is_at_risk(today));
}

} // namespace gt::improvement
