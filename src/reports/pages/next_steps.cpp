#include "reports/pages/next_steps.hpp"

#include "improvement/due_words.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "reports/store/next_steps.hpp"
#include "reports/store/report_kinds.hpp"
#include "reports/verbs.hpp"
#include "staff/house/long_form.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr std::string_view steps_path = "/reports/next-steps";
constexpr int quarters_to_write_for = 3;

/// Last days of the quarters whose reports may still get a step: the last full one and those before and after it.
std::vector<Date> open_quarters(Date today, Instant now)
{
    auto day = store::last_full_period(store::ReportKind::Period::quarter, today, now).to.plus_days(1).plus_months(3);
    std::vector<Date> quarters;
    for (int i = 0; i < quarters_to_write_for; ++i, day = day.plus_months(-3)) quarters.push_back(day.plus_days(-1));
    return quarters;
}

govuk::Row row_of(NextStep const& step, Date today)
{
    auto const link = [&step](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"reports", "next-steps", step.id})}}, step.what);
    };
    auto const state = [&step, late = step.is_late(today)](html::Out& out) {
        out.text(std::string{title_of(step.state)} + " ");
        if (late) govuk::draw(out, govuk::Tag{.text = "Late", .classes = "govuk-tag--orange"});
    };
    return {{.text = link}, {.text = quarter_words(step.quarter_to)}, {.text = step.due_words()}, {.text = state},
        {.text = step.words}};
}

void draw_steps(html::Out& out, std::vector<NextStep> const& steps, Date today)
{
    if (steps.empty()) return out.el("p", {{"class", "govuk-body"}}, "No next step was written yet.");
    govuk::Table table{.caption = "Next steps, of the newest quarter first",
        .head = {{.text = "What will be done"}, {.text = "Quarter"}, {.text = "By the end of"}, {.text = "State"},
            {.text = "How it stands"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& step : steps) table.rows.push_back(row_of(step, today));
    out.el("div", {{"class", "goldenthread-scroll goldenthread-words-first"}}, [&] { govuk::draw(out, table); });
}

void draw_new_step(html::Out& out, staff::Request const& request, Typed const& typed)
{
    govuk::Select quarter{.name = "quarter",
        .label = {.text = "In the report of which quarter?"},
        .items = {{.text = "Choose", .value = ""}},
        .value = typed.text("quarter"),
        .error = typed.error("quarter")};
    for (auto const day : open_quarters(request.today(), request.now()))
        quarter.items.push_back({.text = quarter_words(day), .value = day.iso()});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Write a next step");
    staff::long_form(out, request, std::string{steps_path}, [&] {
        forms::draw_text(out, typed, "what", "What will be done?", "Nothing about a child or a named worker");
        govuk::draw(out, quarter);
        forms::draw_line(out, typed, "due", "By the end of which month?", "For example, March 2027");
        govuk::draw(out, govuk::Button{.text = "Add it", .prevents_double_click = true});
    });
}

http::Response steps_page(staff::Request const& request, Typed const& typed)
{
    auto const steps = [&] {
        auto reader = request.database().read();
        return store::next_steps(reader, request.now());
    }();
    return staff::show(request,
        {.title = "Next steps",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "Each quarter's report says what will be done next, and how the steps of the quarters before "
                        "stand.");
                    draw_steps(out, steps, request.today());
                    if (request.person().may(verb::publish)) draw_new_step(out, request, typed);
                },
            .back = "/reports",
            .problems = &typed.problems});
}

/// GET /reports/next-steps
http::Response show_next_steps(staff::Request const& request) { return steps_page(request, {}); }

/// POST /reports/next-steps
http::Response add_next_step(staff::Request const& request)
{
    Typed typed{request.form(), {}};
    auto const quarters = open_quarters(request.today(), request.now());
    auto const quarter = std::ranges::find(quarters, typed.text("quarter"), &Date::iso);
    auto const due = improvement::date_meant(typed.text("due"), request.today(), WorkingDays::england());
    if (quarter == quarters.end()) typed.problems.add("quarter", "Select the quarter");
    if (!due) typed.problems.add("due", "Enter a month, like March 2027");
    auto const step = checked({.id = request.new_id<NextStepId>(),
        .quarter_to = quarter == quarters.end() ? quarters.front() : *quarter,
        .what = typed.text("what"),
        .due_on = due.value_or(request.today().plus_months(12)).last_of_month(),
        .written_by = request.person().id,
        .written_at = request.now()});
    if (!step) typed.problems.add(step.problem().field, step.problem().message);
    if (typed.problems.any()) return steps_page(request, typed);
    request.database().write([&](db::Transaction& tx) {
        store::add(tx, *step, {request.person().id.number, request.now(), "wrote a next step"});
    });
    return staff::redirect_with_notice(std::string{steps_path}, "Added");
}

} // namespace

void add_next_steps_pages(staff::House& house)
{
    house.page("GET", std::string{steps_path}, show_next_steps, {verb::head_of_service, verb::publish});
    house.page("POST", std::string{steps_path}, add_next_step, {verb::publish});
    house.page("GET", "/reports/next-steps/{id}", show_next_step, {verb::head_of_service, verb::publish});
    house.page("POST", "/reports/next-steps/{id}/state", say_how_step_stands, {verb::publish});
}

} // namespace gt::reports
