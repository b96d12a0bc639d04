#include "platform/html/govuk/inset_text.hpp"

namespace gt::html::govuk {

void draw(Out& out, InsetText const& inset)
{
    out.el("div",
        {{"id", unless_empty(inset.id)}, {"class", classes("govuk-inset-text", inset.classes)}, inset.attributes},
        inset.text);
}

} // namespace gt::html::govuk
