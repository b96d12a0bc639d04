#include "learning/learning.hpp"
#include "learning/pages/pages.hpp"
#include "learning/pages/shown_point.hpp"
#include "learning/store/measurements.hpp"
#include "learning/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

std::string days_words(staff::Period days) { return days.from.short_words() + " to " + days.to.short_words(); }

void draw_form(html::Out& out, staff::Request const& request, ShownPoint const& shown, Typed const& typed)
{
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/measurement"), [&] {
            forms::draw_line(inside, typed, "before_from", "Before: from which day?", "For example, 1 October 2026");
            forms::draw_line(inside, typed, "before_to", "Before: to which day?");
            forms::draw_line(inside, typed, "after_from", "Since: from which day?");
            forms::draw_line(inside, typed, "after_to", "Since: to which day?");
            govuk::draw(inside, govuk::Button{.text = "Measure it again", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out,
        govuk::Details{.summary = "Measure again in audits", .text = form, .is_open = typed.fields.has("before_from")});
}

std::optional<Date> read_day(Typed& typed, std::string const& field)
{
    auto const day = Date::parse_typed(typed.text(field));
    if (!day) typed.problems.add(field, "Enter a date, like 22 November 2026");
    return day;
}

} // namespace

void draw_measurement(html::Out& out, Measurement const& one)
{
    auto const change = change_words(one.before, one.after);
    govuk::SummaryList list{.rows = {{.key = days_words(one.before_days), .value = share_words(one.before)},
                                {.key = days_words(one.after_days), .value = share_words(one.after)},
                                {.key = "In a word", .value = words_of(verdict_of(one.before, one.after))}}};
    if (!change.empty()) list.rows.push_back({.key = "Change", .value = change});
    list.rows.push_back({.key = "Figures as at", .value = one.measured_at.london_words()});
    govuk::draw(out, list);
}

void draw_measurements(html::Out& out, staff::Request const& request, ShownPoint const& shown, Typed const& typed)
{
    bool const may_measure = shown.point.stands() && !shown.point.theme.empty() && request.person().may(verb::write);
    if (shown.measurements.empty() && !may_measure) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Has it become rarer?");
    for (auto const& one : shown.measurements) draw_measurement(out, one);
    if (may_measure) draw_form(out, request, shown, typed);
}

http::Response measure_point(staff::Request const& request)
{
    auto const shown = find_shown_point(request);
    if (!shown) return staff::not_found(request);
    if (shown->point.theme.empty() || !shown->point.stands())
        return staff::refuse(request, {"", "Only a published learning point with a theme can be measured"});
    Typed typed{request.form(), {}};
    auto const before_from = read_day(typed, "before_from"), before_to = read_day(typed, "before_to");
    auto const after_from = read_day(typed, "after_from"), after_to = read_day(typed, "after_to");
    if (typed.problems.any()) return point_page(request, *shown, typed, 422);
    staff::Period const before{*before_from, *before_to}, after{*after_from, *after_to};
    if (auto const good = check_periods(before, after, request.today()); !good)
        return show_problem(request, *shown, typed, good.problem());
    auto const& count = request.house().get<CountFound>();
    auto const measurement = [&] {
        auto reader = request.database().read();
        return Measurement{request.new_id<MeasurementId>(), shown->point.id, before,
            count(reader, shown->point.theme, before, shown->point.audience), after,
            count(reader, shown->point.theme, after, shown->point.audience), request.person().id, request.now()};
    }();
    request.database().write([&](db::Transaction& tx) {
        store::add(tx, measurement, {request.person().id.number, request.now(), "measured a learning point again"});
    });
    return staff::redirect_with_notice(shown->path(), "Measured");
}

} // namespace gt::learning
