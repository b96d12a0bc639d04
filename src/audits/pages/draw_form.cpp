#include "audits/pages/draw_form.hpp"

#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"

#include <charconv>

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int most_wanted = 50;

void draw_day(
    html::Out& out, DrawForm const& form, std::string const& name, std::string const& label, std::string const& typed)
{
    govuk::draw(out,
        govuk::Input{.name = name,
            .label = {.text = label},
            .value = typed,
            .hint = "For example, 1 October 2026",
            .error = form.problems.message_for(name),
            .spellcheck = false,
            .classes = "govuk-input--width-20"});
}

} // namespace

int DrawForm::number() const
{
    int number = 0;
    auto const [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    return error == std::errc{} && end == wanted.data() + wanted.size() ? number : 0;
}

DrawForm DrawForm::read(http::Fields const& fields, Date today)
{
    DrawForm form{fields.text("from"), fields.text("to"), fields.text("wanted")};
    if (form.from.empty() && form.to.empty()) {
        auto const last = today.first_of_month().plus_days(-1);
        form.from = last.first_of_month().words();
        form.to = last.words();
    }
    auto const from = Date::parse_typed(form.from);
    auto const to = Date::parse_typed(form.to);
    if (!from) form.problems.add("from", "Enter the first day as a date, such as 1 October 2026");
    if (!to) form.problems.add("to", "Enter the last day as a date, such as 31 October 2026");
    if (from && to && *to < *from) form.problems.add("to", "The last day must be the same as or after the first day");
    if (!form.wanted.empty() && (form.number() < 1 || form.number() > most_wanted))
        form.problems.add("wanted", "Enter how many audits, from 1 to 50");
    return form;
}

void draw_draw_fields(html::Out& out, DrawForm const& form)
{
    forms::query_form(out, html::Url::rooted("/audits/second-reads/new"), [&] {
        draw_day(out, form, "from", "Submitted from", form.from);
        draw_day(out, form, "to", "Submitted to", form.to);
        govuk::draw(out,
            govuk::Input{.name = "wanted",
                .label = {.text = "How many audits?"},
                .value = form.wanted,
                .hint = "Nothing entered: the usual share",
                .error = form.problems.message_for("wanted"),
                .inputmode = "numeric",
                .classes = "govuk-input--width-3"});
        govuk::draw(out, govuk::Button{.text = "Show what could be drawn", .classes = "govuk-button--secondary"});
    });
}

} // namespace gt::audits
