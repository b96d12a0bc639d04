#include "framework/merge.hpp"
#include "framework/spreadsheet/relevant.hpp"
#include "framework/spreadsheet/tool_workbook.hpp"
#include "framework/tests/small_pack.hpp"
#include "framework/tool_changes.hpp"
#include "framework/tool_toml.hpp"
#include "platform/embedded.hpp"
#include "platform/xlsx/tests/workbooks.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

namespace {

using gt::testing::SheetRows;

/// The tools and scales of a pack that travels inside the program.
Framework shipped(std::string const& name)
{
    auto const england = parse(*embedded_file("packs/england.toml"), "england.toml");
    auto const council = parse(*embedded_file("packs/" + name + ".toml"), name + ".toml");
    Faults faults;
    return name == "england" ? merge({england.pack}, faults) : merge({england.pack, council.pack}, faults);
}

SheetRows const settings{
    {"form_title", "form_id", "version", "kind", "scale"}, {"Audit of visits", "visits", "1", "audit", "four_point"}};
SheetRows const choices{{"list_name", "name", "label"}, {"who", "worker", "The worker"}, {"who", "other", "Another"}};

/// A survey of one section with these rows.
SheetRows survey_with(SheetRows const& rows)
{
    SheetRows all{{"type", "name", "label", "required", "relevant", "appearance", "parameters", "hint"},
        {"begin_group", "visits", "Visits"}};
    all.insert(all.end(), rows.begin(), rows.end());
    all.push_back({"end_group"});
    return all;
}

std::string said_of(SheetRows const& survey, SheetRows const& lists = choices, SheetRows const& told = settings)
{
    auto const read = spreadsheet::read_tool(
        gt::testing::shared_workbook({{"survey", survey}, {"choices", lists}, {"settings", told}}));
    if (!read) return read.problem().message;
    std::string lines;
    for (auto const& fault : read->faults)
        if (fault.weight == Fault::Weight::fault) lines += (lines.empty() ? "" : "\n") + fault.text();
    return lines;
}

std::string written_again(std::string const& relevant)
{
    auto const when = spreadsheet::read_relevant(relevant, {});
    return when ? spreadsheet::relevant_of(*when) : "refused";
}

} // namespace

TEST_CASE(
    "every audit tool of the shipped packs comes back from a workbook, and from a pack's text, without a difference")
{
    int tools = 0;
    for (auto const* pack : {"barnet", "leicester", "swindon"}) {
        auto const framework = shipped(pack);
        for (auto const& tool : framework.tools) {
            auto const* scale = framework.scale(tool.scale, *Date::of(2026, 11, 24));
            auto const read = spreadsheet::read_tool(spreadsheet::write_tool(tool, scale));
            REQUIRE_MESSAGE(read, (read ? "" : read.problem().message));
            CHECK_MESSAGE(read->faults.empty(), (read->faults.empty() ? "" : read->faults.front().text()));
            CHECK(read->tool.key == tool.key);
            CHECK(read->tool.version == tool.version);
            auto const changes = changes_between(tool, read->tool);
            CHECK_MESSAGE(changes.empty(), (changes.empty() ? "" : changes.front().where + " " + changes.front().what));

            auto const again = tool_from_toml(as_toml(tool));
            REQUIRE_MESSAGE(again, (again ? "" : again.problem().message));
            CHECK(changes_between(tool, *again).empty());
            ++tools;
        }
    }
    CHECK(tools > 0);
}

TEST_CASE("two workbooks of one tool are equal byte for byte")
{
    auto const framework = shipped("barnet");
    auto const& tool = framework.tools.front();
    CHECK(spreadsheet::write_tool(tool, nullptr) == spreadsheet::write_tool(tool, nullptr));
}

TEST_CASE("a tool written by hand becomes what its rows say")
{
    auto const read = spreadsheet::read_tool(gt::testing::shared_workbook(
        {{"survey",
             survey_with({{"select_one yes_no_na", "seen", "Was the child seen?", "yes"},
                 {"select_one who", "by", "By whom?", "", "${seen} = 'yes'"},
                 {"text", "notes", "What was said?", "", "${seen} != ''", "multiline"},
                 {"range", "warmth", "How warm was it?", "", "", "", "start=0 end=10 step=1"}})},
            {"choices", choices}, {"settings", settings}}));
    REQUIRE(read);
    REQUIRE(read->faults.empty());
    auto const& tool = read->tool;
    CHECK(tool.title == "Audit of visits");
    CHECK(tool.question("seen")->kind == Question::Kind::yes_no_na);
    CHECK(tool.question("seen")->required);
    CHECK(tool.question("by")->choices.size() == 2);
    CHECK(tool.question("by")->when.conditions.front().in == std::vector<std::string>{"yes"});
    CHECK(tool.question("notes")->kind == Question::Kind::long_text);
    CHECK(tool.question("notes")->when.conditions.front().in.empty());
    CHECK(tool.question("warmth")->kind == Question::Kind::scale10);
    CHECK(tool.question("warmth")->place.text() == "survey!B6");
}

TEST_CASE("whatever a workbook holds beyond what is read is refused by its cell")
{
    CHECK(said_of(survey_with({{"calculate", "age", "Age"}}))
        == "survey!A3: the type \"calculate\" is not one that is read (begin_group, end_group, text, integer, date, "
           "range, select_one LIST)");
    CHECK(said_of(survey_with({{"text", "Seen", "Seen?"}})).starts_with("survey!B3: \"Seen\" is no name: "));
    CHECK(said_of(survey_with({{"text", "seen", ""}})) == "survey!C3: this row has no label");
    CHECK(said_of(survey_with({{"text", "seen", "Seen?", "perhaps"}}))
        == "survey!D3: \"perhaps\" stands here, and yes or no is wanted");
    CHECK(said_of(survey_with({{"text", "seen", "Seen?", "", "count(${a}) > 2"}}))
              .starts_with("survey!E3: this condition is not understood; write ${question} = 'answer'"));
    CHECK(said_of(survey_with({{"range", "seen", "Seen?", "", "", "", "start=1 end=5 step=1"}}))
        == "survey!G3: of ranges only start=0 end=10 step=1 is read");
    CHECK(said_of(survey_with({{"integer", "seen", "Seen?", "", "", "multiline"}}))
        == "survey!F3: the column \"appearance\" is not read in a row of this type");
    CHECK(said_of(survey_with({{"select_one whom", "seen", "Seen?"}}))
        == "survey!A3: the sheet choices has no list \"whom\"; did you mean \"who\"?");
    CHECK(said_of(survey_with({{"begin_group", "inner", "Inner"}}))
        == "survey!A3: a section cannot begin within another; end that one first");
    CHECK(said_of({{"type", "name", "label"}, {"text", "seen", "Seen?"}})
        == "survey!A2: this question is in no section; write begin_group above it");
    CHECK(said_of({{"type", "name", "label"}, {"begin_group", "visits", "Visits"}})
        == "survey!B2: the section that begins here has no end_group");
    CHECK(said_of({{"type", "name", "label", "calculation"}, {"begin_group", "visits", "Visits"}, {"end_group"}})
        == "survey!D1: the column \"calculation\" is not one that is read");
}

TEST_CASE("what is wrong in the other sheets is told by their cells")
{
    auto const survey = survey_with({{"select_one who", "by", "By whom?"}});
    CHECK(said_of(survey, {{"list_name", "name", "label"}, {"who", "The worker", "The worker"}, {"who", "other", ""}})
        == "choices!B2: \"The worker\" is no name: it is written with small letters, digits and _, begins with a "
           "letter, and has at most 60 of them\nchoices!C3: this choice has no label");
    CHECK(said_of(survey, choices, {{"form_title", "form_id", "version", "kind"}, {"Visits", "visits", "1", "quiz"}})
        == "settings!D2: the kind of a tool is audit, observation, survey");
    CHECK(said_of(survey, choices, {{"form_title", "form_id", "version"}, {"Visits", "", ""}})
        == "settings!B2: the tool has no form_id\nsettings!C2: the tool has no version");
    CHECK(said_of(survey, choices, {{"form_title", "form_id", "version"}})
        == "settings!A2: the settings of the tool are missing");
}

TEST_CASE("a workbook without its sheets, and a file that is none, are refused in a sentence")
{
    auto const only = spreadsheet::read_tool(gt::testing::shared_workbook({{"settings", settings}}));
    REQUIRE_FALSE(only);
    CHECK(only.problem().message == "The workbook has no sheet named survey");
    CHECK_FALSE(spreadsheet::read_tool("type,name,label\n"));
    CHECK_FALSE(spreadsheet::read_tool(""));
}

TEST_CASE("conditions are read and written alike, and what goes beyond them is refused")
{
    CHECK(written_again("${seen} = 'yes'") == "${seen} = 'yes'");
    CHECK(written_again("selected(${seen}, \"yes\")") == "${seen} = 'yes'");
    CHECK(written_again("${a}='no' or ${a}='na'") == "${a} = 'no' or ${a} = 'na'");
    CHECK(written_again("(${a} = 'x' or ${a} = 'y') and ${b} != ''") == "(${a} = 'x' or ${a} = 'y') and ${b} != ''");
    CHECK(written_again("${a} = 'x' and ${b} = 'y'") == "${a} = 'x' and ${b} = 'y'");
    CHECK(written_again("${a} = 'x' or ${b} = 'y' or ${a} = 'z'") == "${a} = 'x' or ${a} = 'z' or ${b} = 'y'");
    for (auto const* beyond : {"${a} = 'x' and ${b} = 'y' or ${c} = 'z'", "(${a} = 'x' or ${b} = 'y') and ${c} = 'z'",
             "${a}", "${a} = ", "${a} = ''", "${a} > 3", "not(${a} = 'x')", "${a} = 'x' and", "((${a} = 'x'))", "",
             "${a} = 'x' ${b} = 'y'", "${a} != 'x'"})
        CHECK_MESSAGE(written_again(beyond) == "refused", beyond);
}

TEST_CASE("what changed between two versions is told by question and section")
{
    auto const pack = parse(testing::small_pack, "p.toml").pack;
    auto const& before = pack.tools.front();
    auto now = before;
    CHECK(changes_between(before, now).empty());

    auto& safety = now.sections[1];
    safety.questions[0].text = "Was the child seen alone?";
    safety.questions.erase(safety.questions.begin() + 1);
    Question why;
    why.key = "why";
    why.text = "Why not?";
    safety.questions.push_back(why);
    auto const changes = changes_between(before, now);
    REQUIRE(changes.size() == 3);
    CHECK(changes[0] == ToolChange{"Question: seen", "Wording", "Was the child seen?", "Was the child seen alone?"});
    CHECK(changes[1] == ToolChange{"Question: why", "New", "", "Why not?"});
    CHECK(changes[2] == ToolChange{"Question: who", "No longer asked", "Seen by whom?", ""});
}

} // namespace gt::framework
