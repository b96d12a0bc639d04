#include "framework/difference.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

TEST_CASE("a difference names the lines that went and came, and no other")
{
    CHECK(difference("a\nb\nc\n", "a\nb\nc\n") == "");
    CHECK(difference("a\nb\nc\n", "a\nx\nc\n") == "- b\n+ x\n");
    CHECK(difference("a\nb\nc\nd\ne\n", "a\nc\nd\nx\ne\n") == "- b\n+ x\n");
    CHECK(difference("", "a\n") == "+ a\n");
    CHECK(difference("a\n", "") == "- a\n");
}

TEST_CASE("a long difference is cut and says how much more there is")
{
    CHECK(difference("", "1\n2\n3\n", 2) == "+ 1\n+ 2\n… and 1 more lines\n");
}

TEST_CASE("texts that share nothing are told at once, however long")
{
    std::string left;
    std::string right;
    for (int i = 0; i < 5000; ++i) left += "l" + std::to_string(i) + "\n", right += "r" + std::to_string(i) + "\n";
    CHECK(difference(left, right, 1) == "- l0\n… and 9999 more lines\n");
}

} // namespace gt::framework
