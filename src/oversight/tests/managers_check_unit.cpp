#include "oversight/alert.hpp"
#include "oversight/managers_check.hpp"

#include <doctest/doctest.h>

namespace gt::oversight {

namespace {

auto const today = *Date::of(2026, 11, 24);
auto const now = Instant::in_london(today, 9);
constexpr staff::PersonId worker{10}, manager{20}, second_manager{30};

framework::CheckForm plan_form()
{
    framework::CheckForm form;
    form.key = "plan";
    form.title = "Is the plan good enough?";
    form.documents.push_back({{}, "care_plan", "Care plan", "service_manager"});
    form.items.push_back({{}, "family", "The family knows it", ""});
    form.objectives.push_back({{}, "who", "Who does what", ""});
    form.objectives.push_back({{}, "by_when", "By when", ""});
    return form;
}

ManagersCheck checked_plan()
{
    auto const form = plan_form();
    ManagersCheck check{.id = {1},
        .case_id = {1},
        .case_number = "C100",
        .team = {1},
        .form = "plan",
        .title = form.title,
        .document = DocumentVersion{"care_plan", "Care plan", today, "2"},
        .author = worker,
        .objectives = {"He sees his father", "He is at school"},
        .answers = questions_of(form, 2),
        .outcome = Outcome::signed_off,
        .checked_by = manager,
        .checked_at = now};
    for (auto& answer : check.answers) answer.verdict = Verdict::held;
    return check;
}

std::vector<std::string> wrong_fields(ManagersCheck const& check)
{
    std::vector<std::string> fields;
    for (auto const& problem : what_is_wrong(check, plan_form(), today)) fields.push_back(problem.field);
    return fields;
}

staff::Person person(staff::PersonId id) { return {id, "Somebody", {}, {}}; }

using Fields = std::vector<std::string>;

} // namespace

TEST_CASE("[YRK-A-19] each objective of a plan is asked the same: one answer for each item of each objective")
{
    auto const questions = questions_of(plan_form(), 2);
    REQUIRE(questions.size() == 5);
    CHECK(field_of("verdict", questions[0]) == "verdict-0-family");
    CHECK(field_of("verdict", questions[4]) == "verdict-2-by_when");
    CHECK(wrong_fields(checked_plan()) == Fields{});
    auto check = checked_plan();
    check.answers[2].verdict = std::nullopt;
    check.answers[3].verdict = Verdict::gap;
    check.objectives[1] = "";
    CHECK(wrong_fields(check) == Fields{"objective-2", "verdict-1-by_when", "missing-2-who"});
}

TEST_CASE("[YRK-A-01] completeness counts what was found of what is needed for this child")
{
    auto check = checked_plan();
    check.answers[0].verdict = Verdict::not_needed;
    check.answers[1].verdict = Verdict::gap;
    CHECK(check.held() == 3);
    CHECK(check.asked() == 4);
    CHECK(check.gaps().size() == 1);
}

TEST_CASE("[YRK-A-21] a plan is signed off with its date and its writer, and never by who wrote it")
{
    auto check = checked_plan();
    CHECK(check.about() == "Care plan of 24 November 2026, version 2");
    check.author = manager;
    CHECK(wrong_fields(check) == Fields{"author"});
    check.author = std::nullopt;
    CHECK(wrong_fields(check) == Fields{"author"});
    check = checked_plan();
    check.document->dated = today.plus_days(1);
    CHECK(wrong_fields(check) == Fields{"dated"});
    check.document = std::nullopt;
    CHECK(wrong_fields(check) == Fields{"document"});
    check = checked_plan();
    check.outcome = Outcome::returned;
    CHECK(wrong_fields(check) == Fields{"note"});
    check.outcome = std::nullopt;
    CHECK(wrong_fields(check) == Fields{"outcome"});
}

TEST_CASE("[YRK-A-23] a second manager agrees, or returns it with a reason; neither its writer nor who signed it")
{
    auto check = checked_plan();
    CHECK_FALSE(agree(check, person(second_manager), "agreed", "", now)); // nobody asked for it
    check.agreement = Agreement::waiting;
    for (auto const had_a_part : {worker, manager}) {
        auto const refused = agree(check, person(had_a_part), "agreed", "", now);
        REQUIRE_FALSE(refused);
        CHECK(refused.problem().kind == Problem::Kind::forbidden);
    }
    CHECK_FALSE(agree(check, person(second_manager), "waiting", "", now));
    CHECK_FALSE(agree(check, person(second_manager), "returned", "", now));
    auto const agreed = agree(check, person(second_manager), "agreed", "", now);
    REQUIRE(agreed);
    CHECK(agreed->agreed_by == second_manager);
    CHECK_FALSE(agree(*agreed, person(second_manager), "returned", "Too vague", now)); // answered once
}

TEST_CASE("[YRK-A-20] an alert is answered once, with words, and not by who raised it")
{
    Alert const alert{.id = {1},
        .case_id = {1},
        .case_number = "C100",
        .team = {1},
        .words = "The school does not answer",
        .raised_by = worker,
        .raised_at = now,
        .answer_by = today};
    auto empty = alert;
    empty.words = "";
    CHECK_FALSE(checked(empty));
    CHECK(answered(alert, person(worker), "Done", now).problem().kind == Problem::Kind::forbidden);
    CHECK_FALSE(answered(alert, person(manager), "", now));
    auto const done = answered(alert, person(manager), "I rang the head", now);
    REQUIRE(done);
    CHECK_FALSE(done->is_open());
    CHECK_FALSE(answered(*done, person(manager), "Again", now));
}

} // namespace gt::oversight
