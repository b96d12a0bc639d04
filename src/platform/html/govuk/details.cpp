#include "platform/html/govuk/details.hpp"

namespace gt::html::govuk {

void draw(Out& out, Details const& details)
{
    auto const all = classes("govuk-details", details.classes);
    out.el("details", {{"id", unless_empty(details.id)}, {"class", all}, details.attributes, {"open", details.is_open}},
        [&] {
            out.el("summary", {{"class", "govuk-details__summary"}}, [&] {
                out.el("span", {{"class", "govuk-details__summary-text"}}, details.summary);
            });
            out.el("div", {{"class", "govuk-details__text"}}, details.text);
        });
}

} // namespace gt::html::govuk
