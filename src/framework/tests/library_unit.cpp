#include "framework/tests/small_pack.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

using testing::said_of;
using testing::small_pack;
using testing::with;

namespace {

std::string const library = R"toml(
[[section]]
key = "plan"
part = "domain"
title = "Plan"
what_good_looks_like = "A plan."
guidance = { poor = "None.", good = "One." }

[[section.question]]
key = "plan_there"
kind = "yes_no_na"
text = "Is there a plan?"
)toml";

std::string const second_tool = R"toml(
[[tool]]
key = "in_care"
version = "1"
title = "In care"
kind = "audit"
scale = "two_point"
groups = ["in_care"]

[[tool.section]]
key = "plan"
from = "plan"
title = "Care plan"

[[tool.section.question]]
key = "plan_lasting"
kind = "yes_no_na"
text = "Is there a lasting home?"
facts = ["permanence_plan"]
)toml";

Framework framework_of(std::string const& toml)
{
    auto const outcome = parse(toml, "p.toml");
    REQUIRE(outcome.faults.empty());
    return check({outcome.pack}, testing::small_verbs).framework;
}

Date const day = *Date::of(2026, 11, 24);

} // namespace

TEST_CASE("a tool takes a section over from the library, says what differs, and adds its own questions")
{
    CHECK(said_of(small_pack + library + second_tool) == "");
    auto const framework = framework_of(small_pack + library + second_tool);
    auto const* plan = framework.tool_on("in_care", day)->section("plan");
    REQUIRE(plan);
    CHECK(plan->title == "Care plan");
    CHECK(plan->is_domain());
    CHECK(plan->guidance_for("poor") == "None.");
    REQUIRE(plan->questions.size() == 2);
    CHECK(plan->questions[0].key == "plan_there");
    CHECK(plan->questions[1].facts == std::vector<std::string>{"permanence_plan"});
}

TEST_CASE("a section that the library lacks, a fact nobody has and a question asked twice are told")
{
    CHECK(said_of(small_pack + library + with(second_tool, "from = \"plan\"", "from = \"plans\""))
              .find("the section \"plans\" does not exist; did you mean \"plan\"?")
        != std::string::npos);
    CHECK(said_of(small_pack + library + with(second_tool, "permanence_plan", "permanence"))
              .find("the fact \"permanence\" does not exist")
        != std::string::npos);
    CHECK(said_of(small_pack + library + with(second_tool, "plan_lasting", "plan_there"))
              .find("the question \"plan_there\" is in this tool twice")
        != std::string::npos);
}

TEST_CASE("a case's group chooses the tool meant for it, else the one meant for nobody in particular")
{
    auto const framework = framework_of(small_pack + library + second_tool);
    CHECK(framework.tool_for("in_care", Tool::Kind::audit, day)->key == "in_care");
    CHECK(framework.tool_for("early_help", Tool::Kind::audit, day)->key == "audit");
    CHECK(framework.tool_for("in_care", Tool::Kind::survey, day) == nullptr);
}

TEST_CASE("two tools of one pack meant for the same children, and a tool meant for children nobody has, are told")
{
    auto const again = with(second_tool, "key = \"in_care\"", "key = \"again\"");
    CHECK(said_of(small_pack + library + second_tool + again)
              .find("the tool \"again\" is meant for the group \"in_care\", as the tool \"in_care\" is")
        != std::string::npos);
    CHECK(said_of(small_pack + library + with(second_tool, "groups = [\"in_care\"]", "groups = [\"in_car\"]"))
              .find("the caseload group \"in_car\" does not exist; did you mean \"in_care\"?")
        != std::string::npos);
}

TEST_CASE("[SWI-S1] a standard may be a part of another, and of one only")
{
    auto const part = [](std::string const& key, std::string const& of) {
        return "\n[[standard]]\nkey = \"" + key + "\"\npart_of = \"" + of + "\"\ntitle = \"T\"\n";
    };
    CHECK(said_of(small_pack + part("seen", "voice")) == "");
    CHECK(framework_of(small_pack + part("seen", "voice")).standard("seen")->part_of == "voice");
    CHECK(said_of(small_pack + part("seen", "vioce"))
              .find("the standard \"vioce\" does not exist; did you mean \"voice\"?")
        != std::string::npos);
    CHECK(said_of(small_pack + part("seen", "voice") + part("alone", "seen")).find("which is itself part of another")
        != std::string::npos);
}

} // namespace gt::framework
