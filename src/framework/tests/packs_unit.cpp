#include "framework/check.hpp"
#include "framework/tests/known_verbs.hpp"
#include "platform/embedded.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

namespace {

ParseOutcome shipped(std::string const& file)
{
    auto const text = embedded_file(file);
    REQUIRE(text);
    return parse(*text, file);
}

std::string all_of(Faults const& faults)
{
    std::string lines;
    for (auto const& fault : faults) lines += fault.text() + "\n";
    return lines;
}

} // namespace

TEST_CASE("the pack england stands alone, with no fault and no warning")
{
    auto const england = shipped("packs/england.toml");
    CHECK(all_of(england.faults) == "");
    auto const checked = check({england.pack}, testing::known_verbs());
    CHECK(all_of(checked.faults) == "");
    CHECK(checked.framework.roles.size() == 19);
    CHECK(checked.framework.standards.size() == 12);
}

TEST_CASE("[BAR-48] the four grades are data of the pack, in their order however they are written, from the day they "
          "were used")
{
    auto text = std::string{*embedded_file("packs/england.toml")};
    auto const in_order = [](std::string const& pack) {
        std::vector<std::string> keys;
        auto const framework = check({parse(pack, "e.toml").pack}, testing::known_verbs()).framework;
        for (auto const& grade : framework.scale("four_point", *Date::of(2026, 11, 23))->grades)
            keys.push_back(grade.key + " " + std::to_string(grade.order));
        CHECK_FALSE(framework.scale("four_point", *Date::of(2019, 2, 28)));
        return keys;
    };
    std::vector<std::string> const wanted{"inadequate 1", "requires_improvement 2", "good 3", "outstanding 4"};
    CHECK(in_order(text) == wanted);
    // the lowest grade said last is the lowest still
    auto const first = text.find("[[scale.grade]]"), second = text.find("[[scale.grade]]", first + 1);
    auto const inadequate = text.substr(first, second - first);
    text.erase(first, second - first);
    auto const end = text.find("# ----", first);
    text.insert(end, inadequate);
    CHECK(in_order(text) == wanted);
}

TEST_CASE("[BAR-09] the pack barnet stands on england, and its audit tool asks for strengths first")
{
    auto const barnet = shipped("packs/barnet.toml");
    CHECK(all_of(barnet.faults) == "");
    auto const checked = check({shipped("packs/england.toml").pack, barnet.pack}, testing::known_verbs());
    CHECK(all_of(checked.faults) == "");

    auto const* tool = checked.framework.tool("barnet_ai_2026", "1");
    REQUIRE(tool);
    auto const auditors = std::ranges::find_if(
        tool->sections, [](auto const& section) { return section.part != Section::Part::practitioner; });
    CHECK(auditors->part == Section::Part::strengths);
}

namespace {

/// The pack on england, without a fault and without a warning.
Framework standing(std::string const& file)
{
    auto const pack = shipped(file);
    CHECK(all_of(pack.faults) == "");
    auto checked = check({shipped("packs/england.toml").pack, pack.pack}, testing::known_verbs());
    CHECK(all_of(checked.faults) == "");
    return std::move(checked.framework);
}

Date const packs_on = *Date::of(2026, 11, 24);

std::string tool_for(Framework const& framework, std::string_view group)
{
    auto const* tool = framework.tool_for(group, Tool::Kind::audit, packs_on);
    return tool ? tool->key : "";
}

} // namespace

TEST_CASE("[LEI18-32] the pack leicester has an audit tool for each service, and each asks about Signs of Safety")
{
    auto const framework = standing("packs/leicester.toml");
    CHECK(tool_for(framework, "front_door") == "leicester_front_door");
    CHECK(tool_for(framework, "early_help") == "leicester_early_help");
    CHECK(tool_for(framework, "child_in_need") == "leicester_child_in_need");
    CHECK(tool_for(framework, "child_protection") == "leicester_child_protection");
    CHECK(tool_for(framework, "in_care") == "leicester_in_care");
    CHECK(tool_for(framework, "care_leaver") == "leicester_care_leaver");
    CHECK(tool_for(framework, "youth_justice") == "leicester_youth_justice");
    REQUIRE(framework.tool_on("leicester_supervision", packs_on));
    for (auto const& group : framework.caseload_groups) {
        auto const* tool = framework.tool_for(group.key, Tool::Kind::audit, packs_on);
        REQUIRE(tool);
        CHECK_MESSAGE(tool->question("sos_map"), tool->key);
    }
}

TEST_CASE("[SWI-63] in the pack swindon every question hangs on a standard: ten of them, spelt out in forty-six parts")
{
    auto const framework = standing("packs/swindon.toml");
    auto const is_swindons = [](Titled const& standard) { return standard.place.file == "packs/swindon.toml"; };
    auto const is_whole = [&](Titled const& standard) { return is_swindons(standard) && standard.part_of.empty(); };
    CHECK(std::ranges::count_if(framework.standards, is_whole) == 10);
    CHECK(std::ranges::count_if(framework.standards, is_swindons) == 56);
    auto const* tool = framework.tool_on("swindon_standards", packs_on);
    REQUIRE(tool);
    for (auto const& section : tool->sections)
        for (auto const& question : section.questions) CHECK_MESSAGE(!question.standard.empty(), question.key);
    for (auto const& standard : framework.standards)
        if (is_whole(standard)) CHECK_MESSAGE(tool->section(standard.key), standard.key);
}

TEST_CASE(
    "[YRK-A-45] [YRK-A-46] the pack york audits the record itself: its key facts found in minutes, and how it is kept")
{
    auto const framework = standing("packs/york.toml");
    auto const* tool = framework.tool_for("in_care", Tool::Kind::audit, packs_on);
    REQUIRE(tool);
    CHECK(tool->key == "york_file_audit");
    auto const* found = tool->question("key_facts_found");
    REQUIRE(found);
    CHECK(found->text.find("within five minutes") != std::string::npos);
    CHECK(found->required);
    CHECK(tool->question("key_facts_minutes")->kind == Question::Kind::number);
    for (auto const* key : {"record_complete", "record_in_time", "record_relevant", "record_readable"}) {
        auto const* question = tool->question(key);
        REQUIRE_MESSAGE(question, key);
        CHECK(question->standard == "recording");
        CHECK(question->required);
    }
}

TEST_CASE("a question without a standard is a warning where the council asks for one")
{
    auto text = std::string{*embedded_file("packs/swindon.toml")};
    auto const at = text.find("standard = \"s1_1\"\nfacts");
    REQUIRE(at != std::string::npos);
    text.erase(at, std::string{"standard = \"s1_1\"\n"}.size());
    auto const pack = parse(text, "s.toml").pack;
    auto const checked = check({shipped("packs/england.toml").pack, pack}, testing::known_verbs());
    CHECK(stands(checked.faults));
    REQUIRE(checked.faults.size() == 1);
    CHECK(checked.faults.front().text().find("warning: the question \"s1_1\" of the section \"s1\" names no standard")
        != std::string::npos);
}

} // namespace gt::framework
