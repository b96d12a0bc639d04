#include "platform/html/govuk/input.hpp"

namespace gt::html::govuk {

namespace {

std::optional<std::string_view> spoken(std::optional<bool> flag)
{
    if (!flag) return std::nullopt;
    return *flag ? "true" : "false";
}

void draw_box(Out& out, Input const& input, std::string_view id, std::string_view described_by)
{
    auto const all = classes("govuk-input", {{input.error.has_value(), "govuk-input--error"}}, input.classes);
    auto const value = out.refilled(input.name).value_or(input.value);
    out.leaf("input",
        {{"class", all}, {"id", id}, {"name", input.name}, {"type", input.type},
            {"spellcheck", spoken(input.spellcheck)}, {"value", unless_empty(value)}, {"disabled", input.is_disabled},
            {"aria-describedby", unless_empty(described_by)}, {"autocomplete", unless_empty(input.autocomplete)},
            {"autocapitalize", unless_empty(input.autocapitalize)}, {"pattern", unless_empty(input.pattern)},
            {"inputmode", unless_empty(input.inputmode)}, input.attributes});
}

void draw_affix(Out& out, std::optional<Affix> const& affix, std::string_view where)
{
    if (!affix) return;
    out.el("div", {{"class", classes(where, affix->classes)}, {"aria-hidden", "true"}, affix->attributes}, affix->text);
}

} // namespace

void draw(Out& out, Input const& input)
{
    draw_labelled(out, input, [&](std::string_view id, std::string_view described_by) {
        if (!input.prefix && !input.suffix && !input.after) return draw_box(out, input, id, described_by);
        out.el(
            "div", {{"class", classes("govuk-input__wrapper", input.wrapper_classes)}, input.wrapper_attributes}, [&] {
                draw_affix(out, input.prefix, "govuk-input__prefix");
                draw_box(out, input, id, described_by);
                draw_affix(out, input.suffix, "govuk-input__suffix");
                if (input.after) input.after(out);
            });
    });
}

} // namespace gt::html::govuk
