#include "platform/html/govuk/action.hpp"

#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

namespace {

void draw_action(Out& out, Action const& action, ActionLook const& look)
{
    if (action.href && !action.is_button) {
        auto const all = classes("govuk-link", joined(look.link_classes, action.classes));
        out.el("a", {{"class", all}, {"href", action.href}, action.attributes}, action.text);
        return;
    }
    draw(out,
        Button{.text = action.text,
            .type = action.type,
            .name = action.name,
            .value = action.value,
            .href = action.href,
            .classes = joined(look.button_classes, action.classes),
            .attributes = action.attributes});
}

} // namespace

void draw_actions(Out& out, std::vector<Action> const& actions, ActionLook const& look)
{
    out.el("div", {{"class", "govuk-button-group"}}, [&] {
        for (auto const& action : actions) draw_action(out, action, look);
    });
}

} // namespace gt::html::govuk
