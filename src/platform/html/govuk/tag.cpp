#include "platform/html/govuk/tag.hpp"

namespace gt::html::govuk {

void draw(Out& out, Tag const& tag)
{
    out.el("strong", {{"class", classes("govuk-tag", tag.classes)}, tag.attributes}, tag.text);
}

} // namespace gt::html::govuk
