#include "platform/html/govuk/breadcrumbs.hpp"

namespace gt::html::govuk {

namespace {

void draw_crumb(Out& out, Crumb const& crumb)
{
    if (!crumb.href)
        return out.el("li", {{"class", "govuk-breadcrumbs__list-item"}, {"aria-current", "page"}}, crumb.text);
    out.el("li", {{"class", "govuk-breadcrumbs__list-item"}}, [&] {
        out.el("a", {{"class", "govuk-breadcrumbs__link"}, {"href", crumb.href}, crumb.attributes}, crumb.text);
    });
}

} // namespace

void draw(Out& out, Breadcrumbs const& breadcrumbs)
{
    auto const all = classes("govuk-breadcrumbs",
        {{breadcrumbs.collapses_on_mobile, "govuk-breadcrumbs--collapse-on-mobile"}}, breadcrumbs.classes);
    out.el("nav", {{"class", all}, breadcrumbs.attributes, {"aria-label", breadcrumbs.label}}, [&] {
        out.el("ol", {{"class", "govuk-breadcrumbs__list"}}, [&] {
            for (auto const& crumb : breadcrumbs.items) draw_crumb(out, crumb);
        });
    });
}

} // namespace gt::html::govuk
