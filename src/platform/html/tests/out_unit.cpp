#include "platform/html/out.hpp"

#include <stdexcept>

using namespace gt::html;
using namespace std::string_literals;

namespace {

template <class Draw> std::string drawn_by(Draw draw)
{
    Out out;
    draw(out);
    return std::move(out).take();
}

struct AuditTag;

} // namespace

TEST_CASE("text and values are escaped, wherever they come from")
{
    auto const typed = "<b>\"O'Neil\" & co</b>"s;
    CHECK(drawn_by([&](Out& out) {
        out.el("p", {{"title", typed}}, typed);
    })
        == "<p title=\"&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;\">&lt;b&gt;&quot;O&#39;Neil&quot; &amp; "
           "co&lt;/b&gt;</p>");
    CHECK(drawn_by([&](Out& out) { out.text(std::string_view{typed}.substr(0, 3)); }) == "&lt;b&gt;");
}

TEST_CASE("content is text, a whole number, or something that draws")
{
    CHECK(drawn_by([](Out& out) { out.el("td", 42); }) == "<td>42</td>");
    CHECK(drawn_by([](Out& out) { out.el("td", {{"class", "n"}}, std::int64_t{-9}); }) == "<td class=\"n\">-9</td>");
    CHECK(drawn_by([](Out& out) { out.el("ul", [&] { out.el("li", "one"); }); }) == "<ul><li>one</li></ul>");
    CHECK(drawn_by([](Out& out) { out.el("div", Drawing{[](Out& inner) { inner.text("in"); }}); }) == "<div>in</div>");
    CHECK(drawn_by([](Out& out) { out.el("i"); }) == "<i></i>");
    CHECK(drawn_by([](Out& out) { out.leaf("br"); }) == "<br>");
    CHECK(drawn_by([](Out& out) { out.heading(2, {}, "Findings"); }) == "<h2>Findings</h2>");
    Out out;
    CHECK_THROWS_AS(out.heading(7, {}, "Too deep"), std::logic_error);
}

TEST_CASE("flags and optional attributes are there or not there")
{
    std::optional<std::string> const none;
    std::optional<std::string> const some = "a-hint";
    std::optional<int> const rows = 5;
    CHECK(drawn_by([&](Out& out) {
        out.leaf("input", {{"checked", true}, {"disabled", false}, {"id", none}});
    }) == "<input checked>");
    CHECK(drawn_by([&](Out& out) {
        out.leaf("input", {{"id", some}, {"size", rows}, {"name", unless_empty("")}});
    }) == "<input id=\"a-hint\" size=\"5\">");
}

TEST_CASE("links take addresses of four kinds only")
{
    CHECK(drawn_by([](Out& out) {
        out.el("a", {{"href", path({"audits", 7})}}, "Audit");
    }) == "<a href=\"/audits/7\">Audit</a>");
    CHECK(drawn_by([](Out& out) { out.el("a", {{"href", std::optional<Url>{}}}, "Audit"); }) == "<a>Audit</a>");
    CHECK(Url::parse("/audits?team=1#top"));
    CHECK(Url::parse("https://example.org/a"));
    CHECK(Url::parse("mailto:qa@example.org"));
    CHECK(Url::parse("#outcome"));
    for (auto const* bad :
        {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//evil.example", "/\\evil.example",
            "/\t/evil.example", "http://example.org", "audits", "", " /audits", "https:evil", "/a\nb"}) {
        CAPTURE(bad);
        CHECK_FALSE(Url::parse(bad));
    }
    CHECK_THROWS_AS(Url::rooted("//evil.example"), std::invalid_argument);
}

TEST_CASE("what stands in an address cannot leave its place")
{
    CHECK(path({"cases", "a/b?c#d", gt::Id<AuditTag>{12}}).text() == "/cases/a%2Fb%3Fc%23d/12");
    CHECK(path({}).text() == "/");
    CHECK_THROWS_AS(path({"cases", ".."}), std::invalid_argument);
    CHECK_THROWS_AS(path({"cases", ""}), std::invalid_argument);
    auto const url = path({"audits"}).with("team", "A & B").with("page", 2).at("row 3");
    CHECK(url.text() == "/audits?team=A%20%26%20B&page=2#row%203");
    CHECK(url.with("more", 1).text() == "/audits?team=A%20%26%20B&page=2&more=1#row%203");
    CHECK(drawn_by([&](Out& out) {
        out.el("a", {{"href", url}});
    }) == "<a href=\"/audits?team=A%20%26%20B&amp;page=2#row%203\"></a>");
}

TEST_CASE("scripts and styles come from our own assets only")
{
    CHECK(drawn_by([](Out& out) { out.stylesheet(Url::rooted("/assets/a.css").with("v", "1")); })
        == "<link rel=\"stylesheet\" href=\"/assets/a.css?v=1\">");
    CHECK(drawn_by([](Out& out) { out.script(Url::rooted("/assets/a.js")); })
        == "<script src=\"/assets/a.js\"></script>");
    Out out;
    CHECK_THROWS_AS(out.script(Url::rooted("/files/1")), std::logic_error);
    CHECK_THROWS_AS(out.module_script(*Url::parse("https://example.org/a.js")), std::logic_error);
}

TEST_CASE("a caller's own attributes and markup from literals are drawn as they are")
{
    Extras const own{{"data-row", "3"}, {"lang", "cy"}};
    CHECK(drawn_by([&](Out& out) {
        out.el("p", {{"class", "x"}, own}, "y");
    }) == "<p class=\"x\" data-row=\"3\" lang=\"cy\">y</p>");
    CHECK(drawn_by([](Out& out) { out.markup(Markup{"<!doctype html>"}); }) == "<!doctype html>");
    CHECK(classes("a", {{true, "b"}, {false, "c"}}, "d") == "a b d");
    CHECK(classes("a", "") == "a");
}
