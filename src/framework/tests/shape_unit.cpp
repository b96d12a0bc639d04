#include "framework/document.hpp"
#include "framework/tests/small_pack.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

using testing::said_of;
using testing::with;

TEST_CASE("a pack without a fault has nothing said of it") { CHECK(said_of(testing::small_pack) == ""); }

TEST_CASE("text that is no TOML is told with its line")
{
    CHECK(said_of(with("[rules]", "[rules")).starts_with("p.toml:7: this cannot be read: "));
    CHECK(said_of(with("number = 1", "number = 1\nnumber = 2")).starts_with("p.toml:48: this cannot be read: "));
    CHECK(said_of("").starts_with("p.toml:1: a pack has no layer"));
}

TEST_CASE("31 February is refused with its line")
{
    auto const said = said_of(with("effective_from = 2026-04-01", "effective_from = 2026-02-31"));
    CHECK(said.starts_with("p.toml:4: this cannot be read: "));
    CHECK(said.find("day") != std::string::npos);
}

TEST_CASE("a file too large to be a pack is refused unread")
{
    CHECK(said_of(std::string(5 * 1024 * 1024, '#')) == "p.toml: the file is larger than 4 MB, so it is not a pack");
}

TEST_CASE("a key that nothing reads is told with the nearest that is")
{
    CHECK(said_of(with("limiting = true", "limitting = true"))
        == "p.toml:73: this section has no key \"limitting\"; did you mean \"limiting\"?");
    CHECK(said_of(with("tracked_until", "zzzzzzzzzzzz")) == "p.toml:10: the table rules has no key \"zzzzzzzzzzzz\"");
}

TEST_CASE("a value of the wrong kind is told with what it must be")
{
    CHECK(said_of(with("order = 1", "order = \"first\""))
        == "p.toml:28: the order of this grade is text; it must be a whole number");
    CHECK(said_of(with("limiting = true", "limiting = 1"))
        == "p.toml:73: the limiting of this section is a whole number; it must be true or false");
    CHECK(said_of(with("effective_from = 2026-04-01", "effective_from = \"1 April\""))
        == "p.toml:4: the effective_from of a pack is text; it must be a date, such as 2026-04-01");
    CHECK(said_of(with("    \"audits.see\",", "    7,"))
        == "p.toml:17: the list verbs holds a whole number; each of its items is a text");
    CHECK(said_of(with("effective_from = 2026-04-01", "effective_from = 10:30:00"))
        == "p.toml:4: the effective_from of a pack is a time; it must be a date, such as 2026-04-01");
}

TEST_CASE("an empty title, a missing one and a malformed key are told")
{
    CHECK(said_of(with("title = \"Poor\"", "title = \" \"")) == "p.toml:27: the title of this grade is empty");
    CHECK(said_of(with("title = \"Poor\"", "")) == "p.toml:25: this grade has no title");
    CHECK(said_of(with("key = \"poor\"", "key = \"Poor grade\""))
              .starts_with("p.toml:26: \"Poor grade\" is no key: it is written with"));
}

TEST_CASE("a scale without order is told, and an order that cannot be")
{
    CHECK(said_of(with("order = 2", "")) == "p.toml:30: this grade has no order");
    CHECK(said_of(with("order = 2", "order = -2")) == "p.toml:33: order is -2; it lies between 1 and 20");
}

TEST_CASE("a word from a short list is told with the nearest, or with all")
{
    CHECK(said_of(with("kind = \"yes_no_na\"", "kind = \"yes_no\""))
        == "p.toml:79: the kind \"yes_no\" does not exist; did you mean \"yes_no_na\"?");
    CHECK(said_of(with("period = \"monthly\"", "period = \"now and then\""))
        == "p.toml:48: the period \"now and then\" does not exist; it is one of: monthly, two_monthly, quarterly, "
           "yearly");
    CHECK(said_of(with("kind = \"long_text\"\n", "")) == "p.toml:90: this question has no kind");
}

TEST_CASE("what ends before it begins is told")
{
    CHECK(said_of(with("title = \"Two-point scale\"", "title = \"Two-point scale\"\neffective_to = 2026-03-31"))
        == "p.toml:23: this scale ends on 31 March 2026, before it begins on 1 April 2026");
}

TEST_CASE("a condition has one form: in or answered, joined once by all or any")
{
    CHECK(said_of(with("in = [\"yes\"]", "answered = true, in = [\"yes\"]"))
        == "p.toml:88: this condition says either in = [\"…\"] or answered = true");
    CHECK(said_of(with("{ question = \"seen\", in = [\"yes\"] }", "{ all = [] }"))
        == "p.toml:88: this condition joins others by either all or any, with at least one in the list");
    CHECK(
        said_of(with("{ question = \"who\", answered = true }", "{ all = [{ question = \"who\", answered = true }] }"))
            .find("this condition has no key \"all\"")
        != std::string::npos);
}

TEST_CASE("all faults of a file are told in one run, by line")
{
    auto const two = with(with("title = \"A small pack\"", "titel = \"A small pack\""), "order = 1", "order = 99");
    CHECK(said_of(two)
        == "p.toml:1: a pack has no title\n"
           "p.toml:2: a pack has no key \"titel\"; did you mean \"title\"?\n"
           "p.toml:28: order is 99; it lies between 1 and 20");
}

TEST_CASE("a pack can be shown as JSON")
{
    CHECK(as_json("a = \"say \\\"hi\\\"\"\n[b]\nc = 2026-04-01") != "");
    CHECK(as_json("a = ") == "");
}

} // namespace gt::framework
