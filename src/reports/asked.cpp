#include "reports/asked.hpp"

namespace gt::reports {

namespace {

std::optional<Date> read_day(
    AskedForm& form, std::string const& field, std::string const& typed, std::string const& what)
{
    auto const day = Date::parse_typed(typed);
    if (!day) form.problems.add(field, "Enter the " + what + " day as a date, such as 1 October 2026");
    return day;
}

void read_days(AskedForm& form)
{
    auto const from = read_day(form, "from", form.from, "first");
    auto const to = read_day(form, "to", form.to, "last");
    if (!from || !to) return;
    if (*to < *from) {
        form.problems.add("to", "The last day must be the same as or after the first day");
        return;
    }
    form.asked.from = *from;
    form.asked.to = *to;
}

void read_instant(AskedForm& form, std::string const& typed, Instant now)
{
    auto const instant = Instant::parse_iso(typed);
    if (!instant)
        form.problems.add("as_at", "Enter the instant that the figures are as at like 2026-11-22T17:30:00Z");
    else if (now < *instant)
        form.problems.add("as_at", "The instant that the figures are as at must be in the past");
    else
        form.asked.as_at = *instant;
}

} // namespace

Asked last_full_month(Date today, Instant now)
{
    auto const last = today.first_of_month().plus_days(-1);
    return {last.first_of_month(), last, now};
}

AskedForm AskedForm::read(http::Fields const& query, Date today, Instant now)
{
    return read(query, last_full_month(today, now));
}

AskedForm AskedForm::read(http::Fields const& query, Asked const& otherwise)
{
    AskedForm form{query.text("from"), query.text("to"), otherwise, {}};
    if (form.from.empty() && form.to.empty()) {
        form.from = form.asked.from.words();
        form.to = form.asked.to.words();
    }
    read_days(form);
    if (auto const typed = query.text("as_at"); !typed.empty()) read_instant(form, typed, otherwise.as_at);
    return form;
}

} // namespace gt::reports
