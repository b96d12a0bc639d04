#include "platform/html/govuk/date_input.hpp"

#include "platform/html/govuk/input.hpp"

#include <algorithm>

namespace gt::html::govuk {

namespace {

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

void draw_box(Out& out, DateInput const& date, DateBox const& box, bool is_wrong)
{
    auto const width = "govuk-input--width-" + std::to_string(box.width);
    auto const all
        = classes("govuk-date-input__input", {{is_wrong, "govuk-input--error"}, {box.width > 0, width}}, box.classes);
    out.el("div", {{"class", "govuk-date-input__item"}}, [&] {
        draw(out,
            Input{.name = date.name_prefix.empty() ? box.name : date.name_prefix + "-" + box.name,
                .label
                = {.text = box.label.empty() ? capitalised(box.name) : box.label, .classes = "govuk-date-input__label"},
                .value = box.value,
                .id = box.id.empty() ? date.id + "-" + box.name : box.id,
                .inputmode = box.inputmode,
                .autocomplete = box.autocomplete,
                .pattern = box.pattern,
                .classes = all,
                .attributes = box.attributes});
    });
}

void draw_boxes(Out& out, DateInput const& date)
{
    auto const one_is_named = std::ranges::any_of(date.boxes, [](DateBox const& box) { return box.has_error == true; });
    for (auto const& box : date.boxes) {
        auto const by_default = date.error.has_value() && !one_is_named;
        draw_box(out, date, box, box.has_error.value_or(by_default));
    }
}

} // namespace

std::vector<DateBox> day_month_year(std::string day, std::string month, std::string year)
{
    return {{.name = "day", .value = std::move(day)}, {.name = "month", .value = std::move(month)},
        {.name = "year", .value = std::move(year), .width = 4}};
}

void draw(Out& out, DateInput const& date)
{
    // JAWS does not read out what describes a fieldset of text boxes unless it is a group.
    draw_grouped(out, date, Help{date.id, date.hint, date.error}, "group", [&] {
        out.el("div",
            {{"class", classes("govuk-date-input", date.classes)}, date.attributes, {"id", unless_empty(date.id)}},
            [&] { draw_boxes(out, date); });
    });
}

} // namespace gt::html::govuk
