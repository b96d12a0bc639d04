#include "platform/html/govuk/fieldset.hpp"

namespace gt::html::govuk {

namespace {

void draw_legend(Out& out, Legend const& legend)
{
    if (legend.text.is_empty()) return;
    out.el("legend", {{"class", classes("govuk-fieldset__legend", legend.classes)}}, [&] {
        if (legend.is_page_heading)
            out.el("h1", {{"class", "govuk-fieldset__heading"}}, legend.text);
        else
            legend.text(out);
    });
}

} // namespace

void draw(Out& out, Fieldset const& fieldset)
{
    out.el("fieldset",
        {{"class", classes("govuk-fieldset", fieldset.classes)}, {"role", unless_empty(fieldset.role)},
            {"aria-describedby", unless_empty(fieldset.described_by)}, fieldset.attributes},
        [&] {
            draw_legend(out, fieldset.legend);
            fieldset.content(out);
        });
}

} // namespace gt::html::govuk
