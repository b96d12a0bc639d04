#include "platform/html/govuk/button.hpp"

namespace gt::html::govuk {

namespace {

std::string_view text_of(bool yes) { return yes ? "true" : "false"; }

std::string_view text_of(ButtonType type)
{
    switch (type) {
    case ButtonType::submit:
        return "submit";
    case ButtonType::button:
        return "button";
    case ButtonType::reset:
        break;
    }
    return "reset";
}

/// A start button is a flex box, which eats the spaces between its children: a drawing stays one child.
void draw_content(Out& out, Button const& button)
{
    if (button.is_start && button.text.is_drawing())
        out.el("span", button.text);
    else
        button.text(out);
    if (!button.is_start) return;
    out.markup(Markup{R"html(<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5")html"
                      R"html( height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">)html"
                      R"html(<path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>)html"});
}

} // namespace

void draw(Out& out, Button const& button)
{
    auto const all = classes("govuk-button", {{button.is_start, "govuk-button--start"}}, button.classes);
    auto const content = [&] { draw_content(out, button); };
    if (button.href) {
        out.el("a",
            {{"href", button.href}, {"role", "button"}, {"draggable", "false"}, {"class", all},
                {"data-module", "govuk-button"}, button.attributes, {"id", unless_empty(button.id)}},
            content);
        return;
    }
    auto const once
        = button.prevents_double_click ? std::optional{text_of(*button.prevents_double_click)} : std::nullopt;
    auto const disabled = button.is_disabled ? std::optional{text_of(true)} : std::nullopt;
    out.el("button",
        {{"type", text_of(button.type)}, {"value", unless_empty(button.value)}, {"name", unless_empty(button.name)},
            {"disabled", button.is_disabled}, {"aria-disabled", disabled}, {"data-prevent-double-click", once},
            {"class", all}, {"data-module", "govuk-button"}, button.attributes, {"id", unless_empty(button.id)}},
        content);
}

} // namespace gt::html::govuk
