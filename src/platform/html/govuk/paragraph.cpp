#include "platform/html/govuk/paragraph.hpp"

namespace gt::html::govuk {

void draw_paragraph(Out& out, Content const& content)
{
    if (content.is_drawing())
        content(out);
    else if (!content.is_empty())
        out.el("p", {{"class", "govuk-body"}}, content);
}

} // namespace gt::html::govuk
