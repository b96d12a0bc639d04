#include "platform/html/govuk/hint.hpp"

namespace gt::html::govuk {

void draw(Out& out, Hint const& hint)
{
    out.el("div", {{"id", unless_empty(hint.id)}, {"class", classes("govuk-hint", hint.classes)}, hint.attributes},
        hint.text);
}

} // namespace gt::html::govuk
