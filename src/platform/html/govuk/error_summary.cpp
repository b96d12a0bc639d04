#include "platform/html/govuk/error_summary.hpp"

namespace gt::html::govuk {

namespace {

void draw_errors(Out& out, ErrorSummary const& summary)
{
    if (summary.errors.empty()) return;
    out.el("ul", {{"class", "govuk-list govuk-error-summary__list"}}, [&] {
        for (auto const& error : summary.errors) {
            out.el("li", [&] {
                if (error.href)
                    out.el("a", {{"href", error.href}, error.attributes}, error.text);
                else
                    error.text(out);
            });
        }
    });
}

} // namespace

void draw(Out& out, ErrorSummary const& summary)
{
    auto const& no_focus = summary.disables_auto_focus;
    out.el("div",
        {{"class", classes("govuk-error-summary", summary.classes)},
            {"data-disable-auto-focus", no_focus ? std::optional{*no_focus ? "true" : "false"} : std::nullopt},
            summary.attributes, {"data-module", "govuk-error-summary"}},
        [&] {
            // The alert is a child of what takes the focus; otherwise screen readers miss parts of it.
            out.el("div", {{"role", "alert"}}, [&] {
                out.el("h2", {{"class", "govuk-error-summary__title"}}, summary.title);
                out.el("div", {{"class", "govuk-error-summary__body"}}, [&] {
                    if (!summary.description.is_empty()) out.el("p", summary.description);
                    draw_errors(out, summary);
                });
            });
        });
}

} // namespace gt::html::govuk
