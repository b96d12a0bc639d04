#include "audits/readiness.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using framework::Question;
using framework::Section;

Question question(std::string key, std::string text)
{
    Question made;
    made.key = std::move(key);
    made.text = std::move(text);
    made.required = true;
    return made;
}

/// A tool with a page of strengths and two domains, of which safety limits.
framework::Tool small_tool()
{
    framework::Tool tool;
    Section strengths, safety, voice, own;
    strengths.key = "strengths";
    strengths.title = "Strengths";
    strengths.part = Section::Part::strengths;
    strengths.questions = {question("best_moment", "When was it at its best?")};
    safety.key = "safety";
    safety.title = "Safety";
    safety.part = Section::Part::domain;
    safety.limiting = true;
    voice.key = "voice";
    voice.title = "Voice";
    voice.part = Section::Part::domain;
    own.key = "own_view";
    own.part = Section::Part::practitioner;
    own.questions = {question("own_proud", "What pleases you?")};
    tool.sections = {own, strengths, safety, voice};
    return tool;
}

framework::Scale four_point()
{
    framework::Scale scale;
    int order = 0;
    for (auto const& [key, title] : {std::pair{"inadequate", "Inadequate"},
             {"requires_improvement", "Requires improvement"}, {"good", "Good"}, {"outstanding", "Outstanding"}})
        scale.grades.push_back({{}, key, title, ++order, {}});
    return scale;
}

/// An audit in which nothing is missing.
Record complete()
{
    Record record;
    record.answers = {{"best_moment", "The visit in May"}, {"conversation_on", "2026-11-20"}, {"child_safe", "yes"},
        {"child_asked", "yes"}, {"child_words", "I like my worker"}, {"family_safe", "yes"}, {"family_asked", "no"},
        {"family_not_asked_because", "They asked to be left alone this month"}};
    record.grades = {{"safety", {"good", "seen"}}, {"voice", {"good", "heard"}}, {"overall", {"good", "good work"}}};
    record.practitioner = {{"overall", {"good", "we did well"}}};
    record.practitioner_has_graded = true;
    record.strengths = 1;
    record.areas_for_improvement = 1;
    return record;
}

std::vector<Missing> missing_of(Record const& record)
{
    return what_is_missing(small_tool(), four_point(), {}, record);
}

bool lacks(Record const& record, std::string_view page)
{
    auto const missing = missing_of(record);
    return missing.size() == 1 && missing.front().page == page;
}

} // namespace

TEST_CASE("[BAR-41] an audit in which everything is recorded can be submitted")
{
    CHECK(missing_of(complete()).empty());
}

TEST_CASE("a required question that is not answered is missing; the practitioner's own questions are not the auditor's")
{
    auto record = complete();
    record.answers.erase("best_moment");
    CHECK(lacks(record, "sections/strengths"));
}

TEST_CASE("a question that is asked only after an answer is missing only then")
{
    auto tool = small_tool();
    auto follow_up = question("why", "Why?");
    framework::Condition condition;
    condition.question = "best_moment";
    condition.in = {"never"};
    follow_up.when.conditions = {condition};
    tool.sections.at(1).questions.push_back(follow_up);
    auto record = complete();
    CHECK(what_is_missing(tool, four_point(), {}, record).empty());
    record.answers["best_moment"] = "never";
    CHECK(what_is_missing(tool, four_point(), {}, record).size() == 1);
}

TEST_CASE("[BAR-100] every domain and the whole need a grade")
{
    for (std::string const domain : {"safety", "voice"}) {
        auto record = complete();
        record.grades.erase(domain);
        CHECK(lacks(record, "sections/" + domain));
    }
    auto record = complete();
    record.grades.erase("overall");
    CHECK(lacks(record, "overall"));
}

TEST_CASE("[LEI18-39] the conversation with the practitioner has a date, unless the council asks for none")
{
    auto record = complete();
    record.answers.erase("conversation_on");
    CHECK(lacks(record, "conversation"));
    framework::Rules without;
    without.conversation_required = false;
    CHECK(what_is_missing(small_tool(), four_point(), without, record).empty());
}

TEST_CASE("a practitioner who has not graded is waited for, or the auditor says why there is no grade")
{
    auto record = complete();
    record.practitioner_has_graded = false;
    CHECK(lacks(record, "conversation"));
    record.answers["no_own_grade_reason"] = "On long leave";
    CHECK(missing_of(record).empty());
}

TEST_CASE("a practitioner who has graded unseen counts as having graded")
{
    auto record = complete();
    record.practitioner.clear();
    CHECK(missing_of(record).empty());
}

TEST_CASE("child and family are heard, or it is said why not; not safe ends the step without a reason")
{
    for (std::string const voice : {"child", "family"}) {
        auto record = complete();
        for (std::string const part : {"_safe", "_asked", "_words", "_not_asked_because"})
            record.answers.erase(voice + part);
        CHECK(lacks(record, "voices/" + voice));
        record.answers[voice + "_asked"] = "yes";
        record.answers[voice + "_words"] = "She listens";
        CHECK(lacks(record, "voices/" + voice)); // asked, and nobody said whether it was safe
        record.answers[voice + "_safe"] = "yes";
        CHECK(missing_of(record).empty());
        record.answers[voice + "_words"] = "";
        CHECK(lacks(record, "voices/" + voice));
        record.answers[voice + "_safe"] = "no";
        CHECK(missing_of(record).empty());
    }
}

TEST_CASE("[LEI18-38] no area for improvement needs a reason")
{
    auto record = complete();
    record.areas_for_improvement = 0;
    CHECK(lacks(record, "findings"));
    record.answers["no_improvement_reason"] = "The team had just been through all of it";
    CHECK(missing_of(record).empty());
}

TEST_CASE("[LEI18-62] strengths come first: an audit without one is not ready, nor one with an area without an action")
{
    auto record = complete();
    record.strengths = 0;
    CHECK(lacks(record, "findings"));
    record.strengths = 1;
    record.areas_without_action = 1;
    CHECK(lacks(record, "findings"));
}

TEST_CASE("[D-30] with a limiting domain inadequate the overall grade is at most requires improvement")
{
    auto record = complete();
    record.grades["safety"].grade = "inadequate";
    CHECK(is_limited(small_tool(), {}, record));
    CHECK(lacks(record, "overall"));
    for (auto const* good : {"good", "outstanding"})
        CHECK_FALSE(check_overall(small_tool(), four_point(), {}, record, {good, "reasons"}));
    CHECK(check_overall(small_tool(), four_point(), {}, record, {"requires_improvement", "reasons"}));
    CHECK(check_overall(small_tool(), four_point(), {}, record, {"inadequate", "reasons"}));
    CHECK_FALSE(check_overall(small_tool(), four_point(), {}, record, {"requires_improvement", ""}));
}

TEST_CASE("[D-30] a domain that does not limit leaves the overall grade free")
{
    auto record = complete();
    record.grades["voice"].grade = "inadequate";
    CHECK_FALSE(is_limited(small_tool(), {}, record));
    CHECK(missing_of(record).empty());
}

TEST_CASE("[BAR-48] only grades of the scale are grades")
{
    CHECK_FALSE(check_overall(small_tool(), four_point(), {}, complete(), {"splendid", "reasons"}));
    CHECK_FALSE(check_overall(small_tool(), four_point(), {}, complete(), {"", "reasons"}));
}

} // namespace gt::audits
