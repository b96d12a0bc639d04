#include "platform/html/govuk/label.hpp"

namespace gt::html::govuk {

namespace {

void draw_label(Out& out, Label const& label)
{
    out.el("label",
        {{"class", classes("govuk-label", label.classes)}, label.attributes, {"for", unless_empty(label.for_id)}},
        label.text);
}

} // namespace

void draw(Out& out, Label const& label)
{
    if (label.text.is_empty()) return;
    if (!label.is_page_heading) return draw_label(out, label);
    out.el("h1", {{"class", "govuk-label-wrapper"}}, [&] { draw_label(out, label); });
}

} // namespace gt::html::govuk
