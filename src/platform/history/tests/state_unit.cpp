#include "platform/history/history.hpp"

using gt::history::State;

TEST_CASE("a state is one line a field, in the order given")
{
    State state;
    state.with("grade", 3)
        .with("reason", "Clear plan")
        .with("closed", false)
        .with("share", 0.5)
        .with("seen", gt::Instant{17});

    state.with("due", gt::Date::of(2026, 11, 22));

    CHECK(state.text() == "grade\t3\nreason\tClear plan\nclosed\t0\nshare\t0.5\nseen\t17\ndue\t2026-11-22\n");
}

TEST_CASE("nothing differs from empty text")
{
    CHECK(State{}.with("reason", "").text() == "reason\t\n");
    CHECK(State{}.with("reason", std::optional<std::string>{}).text() == "reason\n");
    CHECK(State{}.with("reason", std::optional<std::string>{""}).text() == "reason\t\n");
}

TEST_CASE("what is typed cannot pass for another field")
{
    auto const typed = State{}.with("reason", "first\ngrade\t4 \\n");

    CHECK(typed.text() == "reason\tfirst\\ngrade\\t4 \\\\n\n");
    CHECK(typed.text() != State{}.with("reason", "first").with("grade", "4 \\n").text());
}

TEST_CASE("bytes are no part of a state") { CHECK_THROWS_AS(State{}.with("file", gt::db::Bytes{1}), std::logic_error); }
