#include "platform/html/govuk/header.hpp"

namespace gt::html::govuk {

void draw(Out& out, Header const& header)
{
    out.el("div", {{"class", classes("govuk-generic-header", header.classes)}, header.attributes}, [&] {
        out.el("div", {{"class", classes("govuk-generic-header__container", header.container_classes)}}, [&] {
            out.el("div", {{"class", "govuk-generic-header__logo"}}, [&] {
                out.el("a", {{"href", header.href}, {"class", "govuk-generic-header__homepage-link"}}, header.name);
            });
            if (!header.end.is_empty()) header.end(out);
        });
    });
}

} // namespace gt::html::govuk
