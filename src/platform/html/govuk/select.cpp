#include "platform/html/govuk/select.hpp"

namespace gt::html::govuk {

namespace {

void draw_item(Out& out, Select const& select, SelectItem const& item, std::optional<std::string> const& again)
{
    auto const value = item.value.value_or(item.text);
    auto const is_value = !select.value.empty() && value == select.value;
    auto const is_selected = again ? value == *again : item.is_selected.value_or(is_value);
    out.el("option",
        {{"value", item.value}, {"selected", is_selected}, {"disabled", item.is_disabled}, item.attributes}, item.text);
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
                auto const again = out.refilled(select.name);
                for (auto const& item : select.items) draw_item(out, select, item, again);
            });
    });
}

} // namespace gt::html::govuk
