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
    CHECK(checked.framework.roles.size() == 18);
    CHECK(checked.framework.standards.size() == 12);
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

} // namespace gt::framework
