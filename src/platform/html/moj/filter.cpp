#include "platform/html/moj/filter.hpp"

#include "platform/html/govuk/button.hpp"

namespace gt::html::moj {

namespace {

void draw_chosen(Out& out, Filter const& filter)
{
    if (filter.chosen.empty()) return;
    out.el("h3", {{"class", "govuk-heading-s"}}, "Selected filters");
    out.el("ul", {{"class", "goldenthread-filter__tags"}}, [&] {
        for (auto const& tag : filter.chosen) {
            out.el("li", [&] {
                out.el("a", {{"class", "goldenthread-filter__tag"}, {"href", tag.without}}, [&] {
                    out.el("span", {{"class", "govuk-visually-hidden"}}, "Remove this filter: ");
                    out.text(tag.text);
                });
            });
        }
    });
}

void draw_buttons(Out& out, Filter const& filter)
{
    out.el("div", {{"class", "govuk-button-group"}}, [&] {
        draw(out, govuk::Button{.text = filter.button, .classes = "govuk-button--secondary"});
        if (filter.clear) out.el("a", {{"class", "govuk-link"}, {"href", filter.clear}}, "Clear filters");
    });
}

} // namespace

void draw(Out& out, Filter const& filter)
{
    out.el("section", {{"class", "goldenthread-filter"}, {"aria-label", filter.title}}, [&] {
        // One of the two titles is shown: the heading where the form stands open, the other where it is folded.
        out.el("h2", {{"class", "govuk-heading-m goldenthread-filter__heading"}}, filter.title);
        draw_chosen(out, filter);
        out.el("details", {{"class", "goldenthread-filter__fold"}}, [&] {
            out.el("summary", {{"class", "goldenthread-filter__title"}}, filter.title);
            out.el("form", {{"action", filter.action}, {"method", "get"}, {"novalidate", true}}, [&] {
                filter.fields(out);
                draw_buttons(out, filter);
            });
        });
    });
}

} // namespace gt::html::moj
