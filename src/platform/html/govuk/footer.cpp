#include "platform/html/govuk/footer.hpp"

namespace gt::html::govuk {

namespace {

void draw_links(Out& out, Footer const& footer)
{
    if (footer.links.empty()) return;
    out.el("h2", {{"class", "govuk-visually-hidden"}}, footer.links_title);
    out.el("ul", {{"class", "govuk-footer__inline-list"}}, [&] {
        for (auto const& link : footer.links) {
            out.el("li", {{"class", "govuk-footer__inline-list-item"}}, [&] {
                out.el("a", {{"class", "govuk-footer__link"}, {"href", link.href}, link.attributes}, link.text);
            });
        }
    });
}

} // namespace

void draw(Out& out, Footer const& footer)
{
    out.el("div", {{"class", classes("govuk-footer", footer.classes)}, footer.attributes}, [&] {
        out.el("div", {{"class", classes("govuk-width-container", footer.container_classes)}}, [&] {
            out.el("div", {{"class", "govuk-footer__meta"}}, [&] {
                out.el("div", {{"class", "govuk-footer__meta-item govuk-footer__meta-item--grow"}}, [&] {
                    draw_links(out, footer);
                    if (!footer.text.is_empty()) out.el("div", {{"class", "govuk-footer__meta-custom"}}, footer.text);
                });
            });
        });
    });
}

} // namespace gt::html::govuk
