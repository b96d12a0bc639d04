#include "platform/html/govuk/select.hpp"

namespace gt::html::govuk {

namespace {

void draw_item(Out& out, Select const& select, SelectItem const& item)
{
    auto const is_value = !select.value.empty() && item.value.value_or(item.text) == select.value;
    out.el("option",
        {{"value", item.value}, {"selected", item.is_selected.value_or(is_value)}, {"disabled", item.is_disabled},
            item.attributes},
        item.text);
}

} // namespace

void draw(Out& out, Select const& select)
{
    auto const all = classes("govuk-select", {{select.error.has_value(), "govuk-select--error"}}, select.classes);
    draw_labelled(out, select, [&](std::string_view id, std::string_view described_by) {
        out.el("select",
            {{"class", all}, {"id", id}, {"name", select.name}, {"disabled", select.is_disabled},
                {"aria-describedby", unless_empty(described_by)}, select.attributes},
            [&] {
                for (auto const& item : select.items) draw_item(out, select, item);
            });
    });
}

} // namespace gt::html::govuk
