#include "platform/http/target.hpp"

#include <rapidcheck.h>

namespace gt::http {

TEST_CASE("a target is parted into a decoded path and its query")
{
    auto const target = Target::parse("/teams/North%20%26%20East+2?from=2026-04-01&note=a+b");
    REQUIRE(target);
    CHECK(target->path == "/teams/North & East+2");
    CHECK(target->query.text("from") == "2026-04-01");
    CHECK(target->query.text("note") == "a b");
    CHECK(Target::parse("/")->path == "/");
    CHECK(Target::parse("/?")->query.pairs().empty());
}

TEST_CASE("a path that climbs, hides a slash or has an empty segment is refused")
{
    for (auto const* target : {"", "*", "audits", "http://elsewhere/", "//", "//elsewhere", "/audits/", "/a//b", "/..",
             "/a/../b", "/a/.", "/%2e%2e/b", "/a%2Fb", "/a%5cb", "/a\\b", "/a%00", "/a%0a", "/a%7f", "/a%", "/a%ff",
             "/a#b", "/a?x=%", "/a?x=%00"}) {
        CAPTURE(target);
        CHECK_FALSE(Target::parse(target));
    }
}

TEST_CASE("no bytes make the target's parser fail otherwise than by refusing")
{
    CHECK(rc::check("random targets", [](std::string const& bytes) {
        auto const target = Target::parse("/" + bytes);
        if (target)
            RC_ASSERT(target->path.find("..") == std::string::npos || target->path.find("/../") == std::string::npos);
    }));
}

} // namespace gt::http
