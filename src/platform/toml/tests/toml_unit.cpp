#include "platform/toml/toml.hpp"

using namespace gt;

namespace {

TomlFault fault_of(std::string_view text)
{
    auto const read = read_toml(text);
    REQUIRE(std::holds_alternative<TomlFault>(read));
    return std::get<TomlFault>(read);
}

} // namespace

TEST_CASE("a TOML text is read, and its first fault is named with its line")
{
    auto const read = read_toml("a = 1\n[b]\nc = \"d\"\n");
    REQUIRE(std::holds_alternative<toml::table>(read));
    CHECK(std::get<toml::table>(read)["b"]["c"].value<std::string>() == "d");
    CHECK(fault_of("a = 1\nb = \n").line == 2);
}

TEST_CASE("a table without a name is a fault with its line, where the library takes it to be impossible")
{
    CHECK(fault_of("[=]").line == 1);
    CHECK(fault_of("a = 1\n\n[\x0f[role]\nkey = \"\n").line == 3);
    CHECK(fault_of("a = '''\n[=]\n'''\n[[=]]\nb = 2\n").line == 4);
    CHECK_FALSE(fault_of("[=]").meaning.empty());
}

TEST_CASE("a letter outside quotation marks is a fault, and within them it stands")
{
    CHECK(fault_of("a = 1\n\xc3\xa1\n").line == 2);
    CHECK(fault_of("\xe0\xa6\x81 = 1").line == 1);
    auto const read = read_toml("a = \"\"\"\\\n\xc3\xa1\"\"\"\n");
    REQUIRE(std::holds_alternative<toml::table>(read));
    CHECK(std::get<toml::table>(read)["a"].value<std::string>() == "\xc3\xa1");
}
