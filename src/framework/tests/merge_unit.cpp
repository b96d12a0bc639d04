#include "framework/tests/small_pack.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

namespace {

Checked above_the_small_pack(std::string const& toml)
{
    auto const head = "layer = \"council\"\ntitle = \"Council\"\nversion = \"1\"\neffective_from = 2026-04-01\n";
    auto const council = parse(head + toml, "c.toml");
    REQUIRE(stands(council.faults));
    return check({parse(testing::small_pack, "p.toml").pack, council.pack}, testing::small_verbs);
}

Date const merged_on = *Date::of(2026, 11, 22);

} // namespace

TEST_CASE("a council's pack replaces titles, terms and single rules, and adds to the lists")
{
    auto const checked = above_the_small_pack(R"toml(
[rules]
provisional_working_days = 10
[terms]
child_in_care = "cared-for child"
[safety_questions]
whom = "Whom do we ring?"
[[role]]
key = "auditor"
title = "Reviewing auditor"
[[role]]
key = "reader"
title = "Reader"
verbs = ["audits.see"]
[[caseload_group]]
key = "in_care"
title = "Cared-for children"
)toml");
    auto const& framework = checked.framework;
    REQUIRE(checked.faults.empty());
    CHECK(framework.role("auditor")->title == "Reviewing auditor");
    CHECK(framework.role("auditor")->verbs.size() == 2);
    CHECK(framework.role("reader"));
    CHECK(framework.caseload_group("in_care")->title == "Cared-for children");
    CHECK(framework.term("child_in_care") == "cared-for child");
    CHECK(framework.term("care_leaver") == "care leaver");
    CHECK(framework.safety_question("whom") == "Whom do we ring?");
    CHECK(framework.rules.provisional_working_days == 10);
    CHECK(framework.rules.limiting_cap == "good");
    CHECK(framework.layers.size() == 2);
    CHECK_THROWS_AS(framework.term("no such term"), std::logic_error);
}

TEST_CASE("a council's pack can end a key by date, and what was recorded stays readable")
{
    auto const checked
        = above_the_small_pack("[[tool]]\nkey = \"audit\"\nversion = \"1\"\neffective_to = 2026-06-30\n");
    REQUIRE(checked.faults.empty());
    CHECK_FALSE(checked.framework.tool_on("audit", merged_on));
    CHECK(checked.framework.tool_on("audit", *Date::of(2026, 6, 30)));
    CHECK(checked.framework.tool("audit", "1"));
    CHECK(checked.framework.tools_on(Tool::Kind::audit, merged_on).empty());
}

TEST_CASE("a council's pack cannot give a scale or a tool's version another meaning")
{
    auto const scale = above_the_small_pack(
        "[[scale]]\nkey = \"two_point\"\ntitle = \"Mine\"\n[[scale.grade]]\nkey = \"a\"\ntitle = \"A\"\norder = 1\n");
    REQUIRE(scale.faults.size() == 1);
    CHECK(scale.faults[0].text()
        == "c.toml:5: the effective dates of the scale \"two_point\" overlap those at p.toml:20; a key keeps its "
           "meaning: end that one first, or use another key");

    auto const tool = above_the_small_pack(
        "[[tool]]\nkey = \"audit\"\nversion = \"1\"\n[[tool.section]]\nkey = \"a\"\ntitle = \"A\"\n");
    REQUIRE(tool.faults.size() == 1);
    CHECK(
        tool.faults[0].text().starts_with("c.toml:5: the tool \"audit\" version 1 is already described at p.toml:52"));
}

TEST_CASE("[D-20] a scale ended by the council gives way to its own of the same key")
{
    auto const checked = above_the_small_pack(R"toml(
[[scale]]
key = "two_point"
effective_to = 2026-09-30
[[scale]]
key = "two_point"
title = "Two points, newly worded"
effective_from = 2026-10-01
[[scale.grade]]
key = "poor"
title = "Not good"
order = 1
[[scale.grade]]
key = "good"
title = "Good"
order = 2
)toml");
    REQUIRE(checked.faults.empty());
    CHECK(checked.framework.scale("two_point", *Date::of(2026, 9, 30))->grade("poor")->title == "Poor");
    CHECK(checked.framework.scale("two_point", merged_on)->grade("poor")->title == "Not good");
}

TEST_CASE("[D-03] a council's quota stands for the lower layer's of that key")
{
    auto const checked = above_the_small_pack(
        "[[quota]]\nkey = \"monthly_audit\"\ntitle = \"Three a quarter\"\nnumber = 3\nperiod = \"quarterly\"\n");
    REQUIRE(checked.faults.empty());
    auto const quotas = checked.framework.quotas_on(merged_on);
    REQUIRE(quotas.size() == 1);
    CHECK(quotas[0]->number == 3);
}

} // namespace gt::framework
