#include "framework/tests/small_pack.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

using testing::said_of;
using testing::with;

TEST_CASE("a verb that the program does not know is told with its own line and the nearest verb")
{
    CHECK(said_of(with("    \"audits.audit\",", "    \"audits.audit\",\n    \"audits.grade\","))
        == "p.toml:17: the verb \"audits.grade\" does not exist; did you mean \"audits.see\"?");
    CHECK(said_of(with("    \"audits.see\",", "    \"audits.see\",\n    \"audits.audit\","))
        == "p.toml:18: the role \"auditor\" lists the verb \"audits.audit\" twice");
}

TEST_CASE("a verb that nobody holds is a warning, and a warning does not stop a load")
{
    auto const text = with("    \"audits.see\",\n", "");
    CHECK(said_of(text) == "p.toml:1: warning: nobody holds the verb \"audits.see\"");
    CHECK(stands(check({parse(text, "p.toml").pack}, testing::small_verbs).faults));
}

TEST_CASE("what is said twice is told at its second place")
{
    auto const role = std::string{"\n[[role]]\nkey = \"auditor\"\ntitle = \"Again\"\n"};
    CHECK(said_of(testing::small_pack + role) == "p.toml:96: the role \"auditor\" is here twice");
    CHECK(said_of(with("key = \"who\"", "key = \"seen\""))
        == "p.toml:83: the question \"seen\" is in this tool twice\n"
           "p.toml:94: the question \"who\" does not exist");
    CHECK(said_of(with("key = \"other\"", "key = \"worker\"")) == "p.toml:87: the choice \"worker\" is here twice");
    CHECK(said_of(testing::small_pack
              + "\n[[tool]]\nkey = \"audit\"\nversion = \"1\"\n[[tool.section]]\nkey = \"a\"\ntitle = \"A\"\n")
        == "p.toml:96: the tool \"audit\" version 1 is already described at p.toml:52; a version never changes: give "
           "this one a new version");
}

TEST_CASE("[D-03] a quota for a role or a group of children that the framework does not have is told with its line")
{
    CHECK(said_of(with("role = \"auditor\"\ncaseload_group", "role = \"auditer\"\ncaseload_group"))
        == "p.toml:44: the role \"auditer\" does not exist; did you mean \"auditor\"?");
    CHECK(said_of(with("caseload_group = \"in_care\"", "caseload_group = \"in_car\""))
        == "p.toml:44: the caseload group \"in_car\" does not exist; did you mean \"in_care\"?");
}

TEST_CASE("[BAR-48] grades of a scale differ in key and order, and there are two at least")
{
    CHECK(said_of(with("order = 2", "order = 1"))
        == "p.toml:30: the grades \"poor\" and \"good\" have the same order, 1");
    auto const one = with("[[scale.grade]]\nkey = \"poor\"\ntitle = \"Poor\"\norder = 1\n", "");
    CHECK(said_of(one).find("p.toml:20: the scale \"two_point\" has fewer than two grades") != std::string::npos);
}

TEST_CASE("effective dates of one key may follow one another, never overlap")
{
    auto const again = [](std::string const& from) {
        return testing::small_pack
            + "\n[[tool]]\nkey = \"audit\"\nversion = \"2\"\ntitle = \"Audit\"\nkind = \"survey\"\neffective_from = "
            + from + "\n[[tool.section]]\nkey = \"a\"\ntitle = \"A\"\n";
    };
    CHECK(said_of(again("2027-01-01"))
        == "p.toml:96: the effective dates of the tool \"audit\" overlap those at p.toml:52");
    auto const ended = with(again("2027-01-01"), "version = \"1\"\ntitle = \"Audit\"",
        "version = \"1\"\ntitle = \"Audit\"\neffective_to = 2026-12-31");
    CHECK(said_of(ended) == "");
}

TEST_CASE("a domain needs a scale that exists, and guidance for each of its grades")
{
    CHECK(said_of(with("scale = \"two_point\"", "scale = \"two_pint\""))
              .starts_with("p.toml:52: the scale \"two_pint\" does not exist; did you mean \"two_point\"?"));
    CHECK(said_of(with("scale = \"two_point\"\n", ""))
              .starts_with("p.toml:52: the tool \"audit\" has graded domains but names no scale"));
    CHECK(said_of(with(", good = \"Safe.\" }", " }"))
        == "p.toml:69: the domain \"safety\" has no guidance for the grade \"good\"");
    CHECK(said_of(with(", good = \"Safe.\" }", ", good = \"Safe.\", goood = \"Safe.\" }"))
        == "p.toml:75: the grade \"goood\" does not exist; did you mean \"good\"?");
    CHECK(said_of(with("what_good_looks_like = \"Safe.\"\n", ""))
        == "p.toml:69: the domain \"safety\" does not say what good looks like");
}

TEST_CASE("[D-30] only a graded domain can limit the overall grade")
{
    auto const text = with("title = \"Own view\"", "title = \"Own view\"\nlimiting = true");
    CHECK(said_of(text)
        == "p.toml:59: the section \"own_view\" is limiting but carries no grade; only a domain can limit the overall "
           "grade");
}

TEST_CASE("[D-30] the grades that rules name are on the scale")
{
    CHECK(said_of(with("limiting_cap = \"good\"", "limiting_cap = \"goed\""))
        == "p.toml:8: the rule limiting_cap names the grade \"goed\", which the scale \"two_point\" does not have; did "
           "you mean \"good\"?");
}

TEST_CASE("a condition looks at an earlier question and at an answer it can have")
{
    CHECK(said_of(with("{ question = \"seen\", in = [\"yes\"] }", "{ question = \"notes\", answered = true }"))
        == "p.toml:88: this condition looks at the question \"notes\", which comes later");
    CHECK(said_of(with("{ question = \"seen\", in = [\"yes\"] }", "{ question = \"sean\", in = [\"yes\"] }"))
        == "p.toml:88: the question \"sean\" does not exist; did you mean \"seen\"?");
    CHECK(said_of(with("in = [\"yes\"]", "in = [\"maybe\"]"))
        == "p.toml:88: \"maybe\" is no answer to the question \"seen\"");
    CHECK(said_of(testing::small_pack
              + "\n[[tool.section.question]]\nkey = \"more\"\nkind = \"text\"\ntext = \"More?\"\nwhen = { question = "
                "\"notes\", in = [\"x\"] }\n")
        == "p.toml:100: the question \"notes\" is answered freely; its condition can only be answered = true");
}

TEST_CASE("what the auditor is asked does not show how the practitioner answered")
{
    CHECK(said_of(with("{ question = \"seen\", in = [\"yes\"] }", "{ question = \"own_grade\", in = [\"good\"] }"))
        == "p.toml:88: this condition looks at \"own_grade\", which another person answers; worker and auditor do not "
           "see each other's answers");
}

TEST_CASE("names that a pack does not hold are told: standard, role, group, linked role")
{
    CHECK(said_of(with("standard = \"voice\"", "standard = \"noise\""))
        == "p.toml:81: the standard \"noise\" does not exist; did you mean \"voice\"?");
    CHECK(said_of(with("role = \"auditor\"", "role = \"auditer\""))
        == "p.toml:44: the role \"auditer\" does not exist; did you mean \"auditor\"?");
    CHECK(said_of(with("caseload_group = \"in_care\"", "caseload_group = \"abroad\""))
        == "p.toml:44: the caseload group \"abroad\" does not exist");
    CHECK(said_of(with("linked_roles = [\"auditor\"]", "linked_roles = [\"iro\"]"))
        == "p.toml:5: the role \"iro\" does not exist");
}

TEST_CASE("choices belong to a choice, and there are two at least")
{
    CHECK(said_of(with("kind = \"choice\"", "kind = \"text\""))
        == "p.toml:83: the question \"who\" has choices, but its kind is not choice");
    CHECK(said_of(with(", { key = \"other\", title = \"Somebody else\" }", ""))
        == "p.toml:83: the question \"who\" offers fewer than two choices");
}

TEST_CASE("a condition holds by the answers that stand")
{
    When const when{When::Join::any, {{{}, "seen", {"no", "na"}}, {{}, "who", {}}}};
    auto const answered = [&](std::string const& key, std::string const& value) {
        return when.holds([&](std::string const& asked) { return asked == key ? std::optional{value} : std::nullopt; });
    };
    CHECK(answered("seen", "no"));
    CHECK_FALSE(answered("seen", "yes"));
    CHECK(answered("who", "worker"));
    CHECK_FALSE(answered("who", ""));
    CHECK(When{}.holds([](std::string const&) { return std::nullopt; }));
}

} // namespace gt::framework
