#include "platform/html/govuk/panel.hpp"

namespace gt::html::govuk {

void draw(Out& out, Panel const& panel)
{
    auto const interrupts = panel.kind == PanelKind::interruption;
    auto const all = classes("govuk-panel",
        {{!interrupts, "govuk-panel--confirmation"}, {interrupts, "govuk-panel--interruption"}}, panel.classes);
    out.el("div", {{"class", all}, panel.attributes}, [&] {
        out.heading(panel.heading_level, {{"class", "govuk-panel__title"}}, panel.title);
        if (!panel.content.is_empty()) out.el("div", {{"class", "govuk-panel__body"}}, panel.content);
        if (!interrupts || !panel.actions) return;
        auto const& actions = *panel.actions;
        out.el("div", {{"class", classes("govuk-panel__actions", actions.classes)}, actions.attributes}, [&] {
            if (!actions.items.empty())
                draw_actions(out, actions.items, {"govuk-link--inverse", "govuk-button--inverse"});
        });
    });
}

} // namespace gt::html::govuk
