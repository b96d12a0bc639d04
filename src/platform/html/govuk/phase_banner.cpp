#include "platform/html/govuk/phase_banner.hpp"

namespace gt::html::govuk {

void draw(Out& out, PhaseBanner const& banner)
{
    auto tag = banner.tag;
    tag.classes = classes("govuk-phase-banner__content__tag", tag.classes);
    out.el("div", {{"class", classes("govuk-phase-banner govuk-width-container", banner.classes)}, banner.attributes},
        [&] {
            out.el("p", {{"class", "govuk-phase-banner__content"}}, [&] {
                draw(out, tag);
                out.el("span", {{"class", "govuk-phase-banner__text"}}, banner.text);
            });
        });
}

} // namespace gt::html::govuk
