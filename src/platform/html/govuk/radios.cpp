#include "platform/html/govuk/radios.hpp"

#include "platform/html/govuk/hint.hpp"

namespace gt::html::govuk {

namespace {

void draw_choice(Out& out, Radios const& radios, RadioItem const& item, std::string const& id, bool is_checked)
{
    auto const hint_id = id + "-item-hint";
    auto const conditional_id = "conditional-" + id;
    out.el("div", {{"class", "govuk-radios__item"}}, [&] {
        out.leaf("input",
            {{"class", "govuk-radios__input"}, {"id", id}, {"name", radios.name}, {"type", "radio"},
                {"value", item.value}, {"checked", is_checked}, {"disabled", item.is_disabled},
                {"data-aria-controls", unless_empty(item.conditional ? conditional_id : "")},
                {"aria-describedby", unless_empty(item.hint.is_empty() ? "" : hint_id)}, item.attributes});
        draw(out,
            Label{.text = item.text,
                .classes = joined("govuk-radios__label", item.label_classes),
                .for_id = id,
                .attributes = item.label_attributes});
        if (!item.hint.is_empty()) draw(out, Hint{.text = item.hint, .id = hint_id, .classes = "govuk-radios__hint"});
    });
    if (!item.conditional) return;
    auto const all = classes("govuk-radios__conditional", {{!is_checked, "govuk-radios__conditional--hidden"}});
    out.el("div", {{"class", all}, {"id", conditional_id}}, item.conditional);
}

void draw_items(Out& out, Radios const& radios, std::string const& prefix)
{
    auto const again = out.refilled(radios.name);
    auto number = 0;
    for (auto const& item : radios.items) {
        ++number;
        if (!item.divider.empty()) {
            out.el("div", {{"class", "govuk-radios__divider"}}, item.divider);
            continue;
        }
        auto const id = !item.id.empty() ? item.id : number == 1 ? prefix : prefix + "-" + std::to_string(number);
        auto const is_value = !radios.value.empty() && item.value == radios.value;
        auto const is_checked = again ? item.value == *again : item.is_checked.value_or(is_value);
        draw_choice(out, radios, item, id, is_checked);
    }
}

} // namespace

void draw(Out& out, Radios const& radios)
{
    auto const& prefix = radios.id_prefix.empty() ? radios.name : radios.id_prefix;
    Help const help{prefix, radios.hint, radios.error};
    draw_grouped(out, radios, help, radios.fieldset ? radios.fieldset->role : "", [&] {
        out.el("div",
            {{"class", classes("govuk-radios", radios.classes)}, radios.attributes, {"data-module", "govuk-radios"}},
            [&] { draw_items(out, radios, prefix); });
    });
}

} // namespace gt::html::govuk
