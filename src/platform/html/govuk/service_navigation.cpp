#include "platform/html/govuk/service_navigation.hpp"

namespace gt::html::govuk {

namespace {

void draw_if(Out& out, Drawing const& drawing)
{
    if (drawing) drawing(out);
}

void draw_service_name(Out& out, ServiceNavigation const& navigation)
{
    if (navigation.service_name.empty()) return;
    out.el("span", {{"class", "govuk-service-navigation__service-name"}}, [&] {
        if (navigation.service_url)
            out.el("a", {{"href", navigation.service_url}, {"class", "govuk-service-navigation__link"}},
                navigation.service_name);
        else
            out.el("span", {{"class", "govuk-service-navigation__text"}}, navigation.service_name);
    });
}

void draw_item(Out& out, NavigationItem const& item)
{
    auto const is_active = item.is_active || item.is_current;
    // Strong, so that people with colours of their own still see where they are.
    auto const content = [&] {
        if (is_active)
            out.el("strong", {{"class", "govuk-service-navigation__active-fallback"}}, item.text);
        else
            item.text(out);
    };
    auto const current = unless_empty(item.is_current ? "page" : item.is_active ? "true" : "");
    auto const all = classes("govuk-service-navigation__item", {{is_active, "govuk-service-navigation__item--active"}});
    out.el("li", {{"class", all}}, [&] {
        if (item.href)
            out.el("a",
                {{"class", "govuk-service-navigation__link"}, {"href", item.href}, {"aria-current", current},
                    item.attributes},
                content);
        else if (!item.text.is_empty())
            out.el("span", {{"class", "govuk-service-navigation__text"}, {"aria-current", current}}, content);
    });
}

void draw_toggle(Out& out, ServiceNavigation const& navigation)
{
    auto const label
        = navigation.menu_label == navigation.menu_text ? std::string_view{} : std::string_view{navigation.menu_label};
    out.el("button",
        {{"type", "button"}, {"class", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle"},
            {"aria-controls", navigation.navigation_id}, {"aria-label", unless_empty(label)}, {"hidden", true},
            {"aria-hidden", "true"}},
        navigation.menu_text);
}

void draw_menu(Out& out, ServiceNavigation const& navigation)
{
    if (navigation.items.empty() && !navigation.navigation_start && !navigation.navigation_end) return;
    auto const& label = navigation.navigation_label.empty() ? navigation.menu_text : navigation.navigation_label;
    auto const all = classes("govuk-service-navigation__wrapper", navigation.navigation_classes);
    out.el("nav", {{"aria-label", label}, {"class", all}}, [&] {
        if (navigation.collapses_on_mobile.value_or(navigation.items.size() > 1)) draw_toggle(out, navigation);
        out.el("ul", {{"class", "govuk-service-navigation__list"}, {"id", navigation.navigation_id}}, [&] {
            draw_if(out, navigation.navigation_start);
            for (auto const& item : navigation.items) draw_item(out, item);
            draw_if(out, navigation.navigation_end);
        });
    });
}

void draw_inside(Out& out, ServiceNavigation const& navigation)
{
    auto const all = classes(
        "govuk-width-container", {{navigation.end_is_inline, "govuk-service-navigation__inlining-container"}});
    out.el("div", {{"class", all}}, [&] {
        draw_if(out, navigation.start);
        out.el("div", {{"class", "govuk-service-navigation__container"}}, [&] {
            draw_service_name(out, navigation);
            draw_menu(out, navigation);
        });
        draw_if(out, navigation.end);
    });
}

} // namespace

void draw(Out& out, ServiceNavigation const& navigation)
{
    auto const all = classes("govuk-service-navigation", navigation.classes);
    auto const inside = [&] { draw_inside(out, navigation); };
    // More than a menu is a landmark of its own; a menu alone is one already.
    if (!navigation.service_name.empty() || navigation.start || navigation.end)
        out.el("section",
            {{"aria-label", navigation.label}, {"class", all}, {"data-module", "govuk-service-navigation"},
                navigation.attributes},
            inside);
    else
        out.el("div", {{"class", all}, {"data-module", "govuk-service-navigation"}, navigation.attributes}, inside);
}

} // namespace gt::html::govuk
