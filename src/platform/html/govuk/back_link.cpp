#include "platform/html/govuk/back_link.hpp"

namespace gt::html::govuk {

void draw(Out& out, BackLink const& link)
{
    out.el("a", {{"href", link.href}, {"class", classes("govuk-back-link", link.classes)}, link.attributes}, link.text);
}

} // namespace gt::html::govuk
