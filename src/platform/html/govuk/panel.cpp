#include "platform/html/govuk/panel.hpp"

namespace gt::html::govuk {

void draw(Out& out, Panel const& panel)
{
    out.el("div", {{"class", classes("govuk-panel govuk-panel--confirmation", panel.classes)}, panel.attributes}, [&] {
        out.heading(panel.heading_level, {{"class", "govuk-panel__title"}}, panel.title);
        if (!panel.content.is_empty()) out.el("div", {{"class", "govuk-panel__body"}}, panel.content);
    });
}

} // namespace gt::html::govuk
