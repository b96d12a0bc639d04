#include "platform/http/router.hpp"

#include <rapidcheck.h>
#include <set>
#include <stdexcept>

namespace gt::http {

namespace {

using Kind = Router::Match::Kind;
using Values = std::vector<std::pair<std::string, std::string>>;

Router audits()
{
    Router router;
    router.add(Method::get, "/", 0);
    router.add(Method::get, "/audits", 1);
    router.add(Method::get, "/audits/{id}", 2);
    router.add(Method::post, "/audits/{id}", 3);
    router.add(Method::get, "/audits/new", 4);
    router.add(Method::get, "/audits/{id}/domains/{domain}", 5);
    router.add(Method::post, "/audits/{id}/submission", 6);
    return router;
}

} // namespace

TEST_CASE("an address is found with the values of its captures")
{
    auto const router = audits();
    CHECK(router.match(Method::get, "/").index == 0);
    CHECK(router.match(Method::get, "/audits").index == 1);

    auto const page = router.match(Method::get, "/audits/17/domains/plan");
    CHECK(page.kind == Kind::found);
    CHECK(page.index == 5);
    CHECK(page.values == Values{{"id", "17"}, {"domain", "plan"}});
    CHECK(router.match(Method::post, "/audits/17").index == 3);
}

TEST_CASE("a literal segment wins over a capture, whichever was added first")
{
    auto const router = audits();
    CHECK(router.match(Method::get, "/audits/new").index == 4);
    CHECK(router.match(Method::post, "/audits/new").index == 3);
    CHECK(router.match(Method::get, "/audits/new/domains/plan").values == Values{{"id", "new"}, {"domain", "plan"}});

    Router other;
    other.add(Method::get, "/a/b/{x}", 1);
    other.add(Method::get, "/a/{y}/c", 2);
    CHECK(other.match(Method::get, "/a/b/c").index == 1);
    CHECK(other.match(Method::get, "/a/z/c").index == 2);
    CHECK(other.match(Method::get, "/a/z/d").kind == Kind::not_found);
}

TEST_CASE("what is not there is told from what does not take the method")
{
    auto const router = audits();
    CHECK(router.match(Method::get, "/nothing").kind == Kind::not_found);
    CHECK(router.match(Method::get, "/audits/17/domains").kind == Kind::not_found);
    CHECK(router.match(Method::get, "").kind == Kind::not_found);

    auto const posted = router.match(Method::post, "/audits");
    CHECK(posted.kind == Kind::method_not_allowed);
    CHECK(posted.allow == "GET, HEAD");
    CHECK(router.match(Method::get, "/audits/17/submission").allow == "POST");
    CHECK(router.match(Method::other, "/audits/17").allow == "GET, HEAD, POST");
}

TEST_CASE("patterns that clash or are malformed are refused at start")
{
    auto router = audits();
    CHECK_THROWS_AS(router.add(Method::get, "/audits/{audit}", 9), std::invalid_argument);
    CHECK_THROWS_AS(router.add(Method::get, "/audits/new", 9), std::invalid_argument);
    CHECK_NOTHROW(router.add(Method::post, "/audits/new", 9));
    for (auto const* pattern : {"", "audits", "/audits/", "//", "/{}", "/{a", "/a}", "/x{a}", "/{A}", "/{a}/{a}"}) {
        CAPTURE(pattern);
        CHECK_THROWS_AS(Router{}.add(Method::get, pattern, 0), std::invalid_argument);
    }
    CHECK_THROWS_AS(router.add(Method::other, "/x", 0), std::invalid_argument);
}

TEST_CASE("all routes are listed in the order they were added")
{
    auto const router = audits();
    REQUIRE(router.routes().size() == 7);
    CHECK(router.routes()[5].pattern == "/audits/{id}/domains/{domain}");
    CHECK(router.routes()[3].method == Method::post);
}

/// The rule without the tree: of all patterns that fit, the one with the leftmost literals.
TEST_CASE("the router finds what trying every pattern would find")
{
    CHECK(rc::check("against a plain search", [] {
        auto const segment = rc::gen::element<std::string>("a", "b", "{}");
        auto const shapes = *rc::gen::container<std::set<std::vector<std::string>>>(
            rc::gen::resize(3, rc::gen::container<std::vector<std::string>>(segment)));
        auto const path = *rc::gen::resize(
            3, rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "b", "c")));

        Router router;
        std::vector<std::vector<std::string>> const all{shapes.begin(), shapes.end()};
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::string pattern;
            for (std::size_t k = 0; k < all[i].size(); ++k)
                pattern += "/" + (all[i][k] == "{}" ? "{v" + std::to_string(k) + "}" : all[i][k]);
            router.add(Method::get, pattern.empty() ? "/" : pattern, i);
        }

        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto const fits = std::equal(all[i].begin(), all[i].end(), path.begin(), path.end(),
                [](auto const& wanted, auto const& given) { return wanted == "{}" || wanted == given; });
            // "{" sorts after every letter, so the set's order is the order of preference.
            if (fits && !best) best = i;
        }
        std::string address;
        for (auto const& one : path) address += "/" + one;
        auto const match = router.match(Method::get, address.empty() ? "/" : address);
        RC_ASSERT((match.kind == Kind::found) == best.has_value());
        if (best) RC_ASSERT(match.index == *best);
    }));
}

} // namespace gt::http
