#include "audits/pages/period_form.hpp"

#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

void draw_day(
    html::Out& out, PeriodForm const& form, std::string const& name, std::string const& label, std::string const& typed)
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

PeriodForm PeriodForm::read(http::Fields const& query, Date today)
{
    PeriodForm form{query.text("from"), query.text("to")};
    if (form.from.empty() && form.to.empty()) {
        form.from = today.plus_months(-12).plus_days(1).words();
        form.to = today.words();
    }
    auto const from = Date::parse_typed(form.from);
    auto const to = Date::parse_typed(form.to);
    if (!from) form.problems.add("from", "Enter the first day as a date, such as 1 October 2026");
    if (!to) form.problems.add("to", "Enter the last day as a date, such as 31 October 2026");
    if (from && to && *to < *from) form.problems.add("to", "The last day must be the same as or after the first day");
    return form;
}

void draw_period(html::Out& out, PeriodForm const& form, std::string const& address, std::string const& what,
    std::function<void()> const& more)
{
    forms::query_form(out, html::Url::rooted(address), [&] {
        draw_day(out, form, "from", what + " submitted from", form.from);
        draw_day(out, form, "to", what + " submitted to", form.to);
        if (more) more();
        govuk::draw(out, govuk::Button{.text = "Show these days", .classes = "govuk-button--secondary"});
    });
}

} // namespace gt::audits
