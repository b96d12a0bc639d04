#include "improvement/impact.hpp"
#include "improvement/progress.hpp"

#include <doctest/doctest.h>

namespace gt::improvement {

namespace {

staff::Person somebody(std::int64_t id) { return {{id}, "Somebody", {}, {}}; }
Instant at(Date day) { return Instant::in_london(day, 9); }

Action closed_action()
{
    Action action{.id = {1},
        .finding = {1},
        .case_id = {},
        .label = "C1",
        .team = {1},
        .owner = {10},
        .owner_name = "",
        .raised_by = {20},
        .raised_at = at(*Date::of(2026, 11, 23)),
        .what = "Hold a family meeting",
        .due_on = *Date::of(2026, 12, 1)};
    action.state = ActionState::closed;
    action.done_by = staff::PersonId{11};
    return action;
}

ImpactQuestion first_question() { return impact_questions_for({1}, *Date::of(2026, 11, 30)).at(0); }
Instant const asked = at(*Date::of(2027, 2, 28));
ImpactAnswer const answer{Difference::no_difference, "He still does not see his father", "Dad did not come", ""};

} // namespace

TEST_CASE("what is different for the child is asked three and six months after an action was closed")
{
    auto const questions = impact_questions_for({1}, *Date::of(2026, 11, 30));
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].due_on == *Date::of(2027, 2, 28));
    CHECK(questions[1].due_on == *Date::of(2027, 5, 30));
}

TEST_CASE("somebody else than the owners says what is different for the child")
{
    for (auto const own : {10, 11}) {
        auto const refused = answer_impact(first_question(), closed_action(), somebody(own), answer, asked);
        REQUIRE_FALSE(refused);
        CHECK(refused.problem().kind == Problem::Kind::forbidden);
    }
    auto const answered = answer_impact(first_question(), closed_action(), somebody(20), answer, asked);
    REQUIRE(answered);
    CHECK(answered->difference == Difference::no_difference);
    CHECK_FALSE(answer_impact(*answered, closed_action(), somebody(20), answer, asked));
}

TEST_CASE("an answer has the child's or family's words, or says why they were not asked")
{
    auto const field_of = [](ImpactAnswer const& given) {
        auto const result = answer_impact(first_question(), closed_action(), somebody(20), given, asked);
        return result ? std::string{"kept"} : result.problem().field;
    };
    CHECK(field_of({{}, "words", "theirs", ""}) == "difference");
    CHECK(field_of({Difference::worse, "", "theirs", ""}) == "words");
    CHECK(field_of({Difference::worse, "words", "", ""}) == "their_words");
    CHECK(field_of({Difference::worse, "words", "theirs", "because"}) == "not_asked_because");
    CHECK(field_of({Difference::worse, "words", "", "He has moved abroad"}) == "kept");
}

TEST_CASE("it is not answered before it can be told")
{
    CHECK_FALSE(answer_impact(first_question(), closed_action(), somebody(20), answer, at(*Date::of(2027, 2, 13))));
    CHECK(answer_impact(first_question(), closed_action(), somebody(20), answer, at(*Date::of(2027, 2, 14))));
}

TEST_CASE("a milestone lies between the day it is set and the action's due date")
{
    auto action = closed_action();
    auto const today = *Date::of(2026, 11, 24);
    auto const on = [&](Date day) { return Milestone{.id = {1}, .action = {1}, .words = "Invited", .due_on = day}; };
    CHECK_FALSE(checked(on(*Date::of(2026, 11, 30)), action, today));
    action.state = ActionState::open;
    CHECK(checked(on(*Date::of(2026, 11, 30)), action, today));
    CHECK_FALSE(checked(on(*Date::of(2026, 11, 23)), action, today));
    CHECK_FALSE(checked(on(*Date::of(2026, 12, 2)), action, today));
}

TEST_CASE("evidence in the case record is a kind of record with its date or number, and not of tomorrow")
{
    auto const today = *Date::of(2026, 11, 24);
    ActionEntry entry{
        .id = {1}, .action = {1}, .kind = EntryKind::record, .words = "", .written_by = {10}, .written_at = at(today)};
    CHECK_FALSE(checked(entry, today));
    entry.record_kind = "Case note";
    CHECK_FALSE(checked(entry, today));
    entry.record_on = today.plus_days(1);
    CHECK_FALSE(checked(entry, today));
    entry.record_on = today;
    CHECK(checked(entry, today));
    entry.record_on = std::nullopt;
    entry.record_ref = "4711";
    CHECK(checked(entry, today));
}

} // namespace gt::improvement
