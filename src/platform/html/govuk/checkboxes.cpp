#include "platform/html/govuk/checkboxes.hpp"

#include "platform/html/govuk/hint.hpp"

#include <algorithm>

namespace gt::html::govuk {

namespace {

struct Choice {
    std::string const& name;
    std::string id;
    std::string described_by;
    bool is_checked;
};

void draw_choice(Out& out, CheckboxItem const& item, Choice const& choice)
{
    auto const hint_id = choice.id + "-item-hint";
    auto const conditional_id = "conditional-" + choice.id;
    auto const described_by = item.hint.is_empty() ? choice.described_by : joined(choice.described_by, hint_id);
    out.el("div", {{"class", "govuk-checkboxes__item"}}, [&] {
        out.leaf("input",
            {{"class", "govuk-checkboxes__input"}, {"id", choice.id}, {"name", choice.name}, {"type", "checkbox"},
                {"value", item.value}, {"checked", choice.is_checked}, {"disabled", item.is_disabled},
                {"data-aria-controls", unless_empty(item.conditional ? conditional_id : "")},
                {"data-behaviour", unless_empty(item.is_exclusive ? "exclusive" : "")},
                {"aria-describedby", unless_empty(described_by)}, item.attributes});
        draw(out,
            Label{.text = item.text,
                .classes = joined("govuk-checkboxes__label", item.label_classes),
                .for_id = choice.id,
                .attributes = item.label_attributes});
        if (!item.hint.is_empty())
            draw(out, Hint{.text = item.hint, .id = hint_id, .classes = "govuk-checkboxes__hint"});
    });
    if (!item.conditional) return;
    auto const all
        = classes("govuk-checkboxes__conditional", {{!choice.is_checked, "govuk-checkboxes__conditional--hidden"}});
    out.el("div", {{"class", all}, {"id", conditional_id}}, item.conditional);
}

void draw_items(Out& out, Checkboxes const& boxes, std::string const& prefix, std::string const& described_by)
{
    auto number = 0;
    for (auto const& item : boxes.items) {
        ++number;
        if (!item.divider.empty()) {
            out.el("div", {{"class", "govuk-checkboxes__divider"}}, item.divider);
            continue;
        }
        auto const& name = item.name.empty() ? boxes.name : item.name;
        auto const is_value = std::ranges::find(boxes.values, item.value) != boxes.values.end();
        draw_choice(out, item,
            Choice{.name = name,
                .id = !item.id.empty() ? item.id
                    : number == 1      ? prefix
                                       : prefix + "-" + std::to_string(number),
                .described_by = described_by,
                .is_checked = out.refilled_box(name, item.value).value_or(item.is_checked.value_or(is_value))});
    }
}

} // namespace

void draw(Out& out, Checkboxes const& checkboxes)
{
    auto const& prefix = checkboxes.id_prefix.empty() ? checkboxes.name : checkboxes.id_prefix;
    Help const help{prefix, checkboxes.hint, checkboxes.error};
    // With a fieldset the group says what describes it; without one each box must.
    auto const each = checkboxes.fieldset ? std::string{} : described_by(checkboxes.described_by, help);
    draw_grouped(out, checkboxes, help, checkboxes.fieldset ? checkboxes.fieldset->role : "", [&] {
        out.el("div",
            {{"class", classes("govuk-checkboxes", checkboxes.classes)}, checkboxes.attributes,
                {"data-module", "govuk-checkboxes"}},
            [&] { draw_items(out, checkboxes, prefix, each); });
    });
}

} // namespace gt::html::govuk
