#include "platform/html/moj/filter.hpp"
#include "platform/html/moj/identity_bar.hpp"
#include "platform/html/moj/sub_navigation.hpp"
#include "platform/html/moj/timeline.hpp"

using namespace gt::html;

namespace {

template <class Component> std::string drawn(Component const& component)
{
    Out out;
    draw(out, component);
    return std::move(out).take();
}

} // namespace

TEST_CASE("the identity bar says whose record is open, and offers what every such page needs")
{
    moj::IdentityBar const bar{.label = "Child",
        .title = "2027741 <A.B.>",
        .facts = {{"Age", 9}, {"Team", "North & East"}},
        .reminder = "Check you have the right child's record open",
        .actions = [](Out& out) {
            out.el("a", {{"href", Url::rooted("/now")}}, "At risk now");
        }};
    CHECK(drawn(bar)
        == "<section class=\"goldenthread-identity-bar\" aria-label=\"Child\">"
           "<div class=\"govuk-width-container goldenthread-identity-bar__inside\">"
           "<p class=\"goldenthread-identity-bar__title\">2027741 &lt;A.B.&gt;</p>"
           "<dl class=\"goldenthread-identity-bar__facts\"><div><dt>Age</dt><dd>9</dd></div>"
           "<div><dt>Team</dt><dd>North &amp; East</dd></div></dl>"
           "<div class=\"goldenthread-identity-bar__actions\"><a href=\"/now\">At risk now</a></div>"
           "<p class=\"goldenthread-identity-bar__reminder\">Check you have the right child&#39;s record open</p>"
           "</div></section>");
    CHECK(drawn(moj::IdentityBar{.label = "Child", .title = "7"})
        == "<section class=\"goldenthread-identity-bar\" aria-label=\"Child\">"
           "<div class=\"govuk-width-container goldenthread-identity-bar__inside\">"
           "<p class=\"goldenthread-identity-bar__title\">7</p></div></section>");
}

TEST_CASE("the sub navigation marks the page we are on")
{
    moj::SubNavigation const navigation{
        .items = {{"Audits", path({"cases", 7, "audits"}), true}, {"Actions", path({"cases", 7, "actions"})}}};
    CHECK(drawn(navigation)
        == "<nav class=\"goldenthread-sub-navigation\" aria-label=\"Sub navigation\">"
           "<ul class=\"goldenthread-sub-navigation__list\"><li class=\"goldenthread-sub-navigation__item\">"
           "<a class=\"goldenthread-sub-navigation__link\" href=\"/cases/7/audits\" "
           "aria-current=\"page\">Audits</a></li>"
           "<li class=\"goldenthread-sub-navigation__item\">"
           "<a class=\"goldenthread-sub-navigation__link\" href=\"/cases/7/actions\">Actions</a></li></ul></nav>");
}

TEST_CASE("a timeline tells what happened, when, and by whom")
{
    moj::Timeline const timeline{.events = {{.title = "Submitted",
                                                .when = "22 November 2026 at 5:30pm",
                                                .machine_time = "2026-11-22T17:30Z",
                                                .by = "by Ann Example",
                                                .content = "All domains graded"},
                                     {.title = "Allocated", .when = "3 November 2026"}},
        .heading_level = 3};
    CHECK(drawn(timeline)
        == "<ol class=\"goldenthread-timeline\"><li class=\"goldenthread-timeline__event\">"
           "<h3 class=\"goldenthread-timeline__title\">Submitted</h3>"
           "<p class=\"goldenthread-timeline__by\">by Ann Example</p>"
           "<p class=\"goldenthread-timeline__when\"><time datetime=\"2026-11-22T17:30Z\">22 November 2026 at "
           "5:30pm</time></p><div class=\"goldenthread-timeline__content\">All domains graded</div></li>"
           "<li class=\"goldenthread-timeline__event\"><h3 class=\"goldenthread-timeline__title\">Allocated</h3>"
           "<p class=\"goldenthread-timeline__when\"><time>3 November 2026</time></p></li></ol>");
}

TEST_CASE("a filter works without JavaScript: a GET form, and a link to take each choice away")
{
    auto const list = path({"audits"});
    moj::Filter const filter{.action = list,
        .fields =
            [](Out& out) {
                out.leaf("input", {{"name", "team"}});
            },
        .chosen = {{"Team: North", list.with("grade", 2)}},
        .clear = list};
    CHECK(drawn(filter)
        == "<section class=\"goldenthread-filter\" aria-label=\"Filter\">"
           "<h2 class=\"govuk-heading-m goldenthread-filter__heading\">Filter</h2>"
           "<h3 class=\"govuk-heading-s\">Selected filters</h3><ul class=\"goldenthread-filter__tags\"><li>"
           "<a class=\"goldenthread-filter__tag\" href=\"/audits?grade=2\">"
           "<span class=\"govuk-visually-hidden\">Remove this filter: </span>Team: North</a></li></ul>"
           "<details class=\"goldenthread-filter__fold\"><summary class=\"goldenthread-filter__title\">Filter</summary>"
           "<form action=\"/audits\" method=\"get\" novalidate><input name=\"team\">"
           "<div class=\"govuk-button-group\"><button type=\"submit\" class=\"govuk-button govuk-button--secondary\" "
           "data-module=\"govuk-button\">Apply filters</button>"
           "<a class=\"govuk-link\" href=\"/audits\">Clear filters</a></div></form></details></section>");
}
