#include "platform/html/govuk/tabs.hpp"

#include "platform/html/govuk/paragraph.hpp"

namespace gt::html::govuk {

namespace {

std::string panel_id(Tabs const& tabs, std::size_t index)
{
    auto const& own = tabs.items[index].id;
    return own.empty() ? tabs.id_prefix + "-" + std::to_string(index + 1) : own;
}

void draw_list(Out& out, Tabs const& tabs)
{
    out.el("ul", {{"class", "govuk-tabs__list"}}, [&] {
        for (std::size_t index = 0; index < tabs.items.size(); ++index) {
            auto const& tab = tabs.items[index];
            auto const all = classes("govuk-tabs__list-item", {{index == 0, "govuk-tabs__list-item--selected"}});
            out.el("li", {{"class", all}}, [&] {
                out.el("a",
                    {{"class", "govuk-tabs__tab"}, {"href", Url::fragment(panel_id(tabs, index))}, tab.attributes},
                    tab.label);
            });
        }
    });
}

} // namespace

void draw(Out& out, Tabs const& tabs)
{
    out.el("div",
        {{"id", unless_empty(tabs.id)}, {"class", classes("govuk-tabs", tabs.classes)}, tabs.attributes,
            {"data-module", "govuk-tabs"}},
        [&] {
            out.el("h2", {{"class", "govuk-tabs__title"}}, tabs.title);
            if (tabs.items.empty()) return;
            draw_list(out, tabs);
            for (std::size_t index = 0; index < tabs.items.size(); ++index) {
                auto const all = classes("govuk-tabs__panel", {{index > 0, "govuk-tabs__panel--hidden"}});
                out.el("div", {{"class", all}, {"id", panel_id(tabs, index)}, tabs.items[index].panel_attributes},
                    [&] { draw_paragraph(out, tabs.items[index].panel); });
            }
        });
}

} // namespace gt::html::govuk
