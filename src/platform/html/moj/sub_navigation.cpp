#include "platform/html/moj/sub_navigation.hpp"

namespace gt::html::moj {

namespace {

void draw_item(Out& out, SubNavigationItem const& item)
{
    out.el("li", {{"class", "goldenthread-sub-navigation__item"}}, [&] {
        out.el("a",
            {{"class", "goldenthread-sub-navigation__link"}, {"href", item.href},
                {"aria-current", unless_empty(item.is_current ? "page" : "")}},
            item.text);
    });
}

} // namespace

void draw(Out& out, SubNavigation const& navigation)
{
    out.el("nav", {{"class", "goldenthread-sub-navigation"}, {"aria-label", navigation.label}}, [&] {
        out.el("ul", {{"class", "goldenthread-sub-navigation__list"}}, [&] {
            for (auto const& item : navigation.items) draw_item(out, item);
        });
    });
}

} // namespace gt::html::moj
