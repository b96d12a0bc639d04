#include "platform/html/govuk/skip_link.hpp"

namespace gt::html::govuk {

void draw(Out& out, SkipLink const& link)
{
    out.el("a",
        {{"href", link.href}, {"class", classes("govuk-skip-link", link.classes)}, link.attributes,
            {"data-module", "govuk-skip-link"}},
        link.text);
}

} // namespace gt::html::govuk
