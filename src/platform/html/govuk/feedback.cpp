#include "platform/html/govuk/feedback.hpp"

#include "platform/html/govuk/paragraph.hpp"

namespace gt::html::govuk {

void draw(Out& out, Feedback const& feedback)
{
    auto const all = classes("govuk-feedback govuk-width-container", feedback.classes);
    out.el("div", {{"class", all}, feedback.attributes}, [&] {
        out.el("div", {{"class", "govuk-grid-row"}}, [&] {
            out.el("div", {{"class", "govuk-grid-column-two-thirds"}}, [&] {
                out.heading(feedback.heading_level, {{"class", "govuk-feedback__title"}}, feedback.title);
                if (!feedback.text.is_empty())
                    out.el("div", {{"class", "govuk-feedback__body"}}, [&] { draw_paragraph(out, feedback.text); });
            });
        });
    });
}

} // namespace gt::html::govuk
