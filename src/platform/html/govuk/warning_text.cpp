#include "platform/html/govuk/warning_text.hpp"

namespace gt::html::govuk {

void draw(Out& out, WarningText const& warning)
{
    out.el("div", {{"class", classes("govuk-warning-text", warning.classes)}, warning.attributes}, [&] {
        out.el("span", {{"class", "govuk-warning-text__icon"}, {"aria-hidden", "true"}}, "!");
        out.el("strong", {{"class", "govuk-warning-text__text"}}, [&] {
            out.el("span", {{"class", "govuk-visually-hidden"}}, warning.spoken_icon);
            out.text("\n");
            warning.text(out);
        });
    });
}

} // namespace gt::html::govuk
