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

} // namespace gt::framework
