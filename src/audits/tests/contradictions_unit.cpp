#include "audits/contradictions.hpp"
#include "framework/pack.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using framework::Question;

framework::Scale const scale{
    {}, "two", "Two", "", {}, {{{}, "poor", "Poor", 1, ""}, {{}, "fair", "Fair", 2, ""}, {{}, "good", "Good", 3, ""}}};

framework::Rules rules()
{
    framework::Rules rules;
    rules.tracked_until = "good";
    return rules;
}

framework::Section domain(std::string key)
{
    framework::Section section;
    section.key = key;
    section.title = "Domain " + key;
    section.part = framework::Section::Part::domain;
    section.child_voice = key == "voice";
    section.questions = {{{}, "asked_" + key, "Asked?", Question::Kind::yes_no_na, true, "", "", {}, {}, {}}};
    return section;
}

framework::Tool tool()
{
    framework::Tool tool;
    tool.sections = {domain("plan"), domain("voice"), domain("visits")};
    return tool;
}

/// Nothing in it contradicts anything.
Record sound()
{
    Record record;
    for (auto const* key : {"plan", "voice", "visits", "overall"}) record.grades[key] = {"good", "reason"};
    record.answers = {{"asked_plan", "yes"}, {"child_asked", "yes"}, {"conversation_notes", "we talked"}};
    record.earliest_action_due = Date::of(2026, 11, 24);
    return record;
}

Date const today = *Date::of(2026, 11, 24);

std::vector<std::string> found(Record const& record, Surroundings known = {today}, Extent extent = Extent::whole)
{
    std::vector<std::string> keys;
    for (auto const& one : contradictions(tool(), scale, rules(), record, known, extent)) keys.push_back(one.key);
    return keys;
}

using Keys = std::vector<std::string>;

} // namespace

TEST_CASE("an audit without contradictions is asked nothing, and an empty one neither")
{
    CHECK(found(sound()).empty());
    CHECK(found({}).empty());
}

TEST_CASE("a good domain with a required question answered no, as many as the council bears")
{
    auto record = sound();
    record.answers["asked_plan"] = "no";
    CHECK(found(record) == Keys{"overruled-good_despite_no-plan"});
    auto lenient = rules();
    lenient.noes_in_a_good_domain = 1;
    CHECK(contradictions(tool(), scale, lenient, record, {today}).empty());
    record.grades["plan"].grade = "fair";
    CHECK(found(record).empty());
}

TEST_CASE("the child's voice graded good, though nobody asked the child or the lists say not seen alone")
{
    auto record = sound();
    record.answers["child_asked"] = "no";
    CHECK(found(record, {today, true}) == Keys{"overruled-voice_not_asked-voice", "overruled-voice_not_alone-voice"});
    CHECK_MESSAGE(found(record, {today}, Extent::record_alone).empty(), "a second read asks nobody");
    record.grades["voice"].grade = "poor";
    CHECK(found(record, {today, true}).empty());
}

TEST_CASE("grades far from the practitioner's own, and nothing written about the conversation")
{
    auto record = sound();
    record.practitioner["visits"] = {"poor", "own"};
    CHECK(found(record).empty());
    record.answers.erase("conversation_notes");
    CHECK(found(record) == Keys{"overruled-far_apart"});
    record.practitioner["visits"] = {"fair", "own"};
    CHECK(found(record).empty());
}

TEST_CASE("an action that is due on a day that has passed; on the day itself it is not")
{
    auto record = sound();
    CHECK(found(record, {today.plus_days(1)}) == Keys{"overruled-overdue_action"});
    CHECK(found(record, {today.plus_days(1)}, Extent::record_alone).empty());
}

TEST_CASE("an overall grade above that of most domains; of half of them it is not")
{
    auto record = sound();
    record.grades["plan"].grade = "fair";
    CHECK(found(record).empty());
    record.grades["visits"].grade = "poor";
    CHECK(found(record) == Keys{"overruled-above_most"});
}

TEST_CASE("what was overruled stays on the record with its sentence, and is asked no more")
{
    auto record = sound();
    record.answers["asked_plan"] = "no";
    record.answers["overruled-good_despite_no-plan"] = "Grandmother does it";
    CHECK(not_overruled(contradictions(tool(), scale, rules(), record, {today}), record).empty());
    auto const said = overruled(tool(), record);
    REQUIRE(said.size() == 1);
    CHECK(said.front().first
        == "Domain plan is graded good or better, although a required question there is answered no.");
    CHECK(said.front().second == "Grandmother does it");
}

} // namespace gt::audits
