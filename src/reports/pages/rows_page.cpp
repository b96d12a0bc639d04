#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "reports/model/report.hpp"
#include "reports/pages/report_page.hpp"
#include "reports/pages/report_urls.hpp"
#include "reports/store/months.hpp"
#include "reports/store/report_kinds.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;
using store::ReportKind;

bool is_of_steps(FollowUp what)
{
    return what == FollowUp::meetings_held || what == FollowUp::meetings_overdue || what == FollowUp::practice_shared
        || what == FollowUp::practice_waiting;
}

std::string words_in(FollowUpMonth const& month, FollowUp what, FollowRow const& row)
{
    auto const& audit = *row.audit;
    if (what == FollowUp::closed_before_good) return "Case closed on " + audit.case_closed_on->words();
    if (!is_of_steps(what)) {
        auto const& re_audit = audit.re_audits[row.place];
        return "Re-audit of " + re_audit.on.words() + ": " + month.grade_title(re_audit.grade)
            + (re_audit.other_auditor_because.empty() ? "" : ", by a different auditor");
    }
    bool const is_meeting = what == FollowUp::meetings_held || what == FollowUp::meetings_overdue;
    auto const& step = (is_meeting ? audit.meetings : audit.best_practice)[row.place];
    return "Due " + step.due.words() + (step.done_on ? ", done " + step.done_on->words() : "");
}

govuk::Row row_of(FollowUpMonth const& month, FollowUp what, FollowRow const& row)
{
    auto const link = [&audit = *row.audit](html::Out& out) {
        out.el(
            "a", {{"class", "govuk-link"}, {"href", html::path({"audits", audit.first, "cycle"})}}, audit.case_number);
    };
    return {{.text = link}, {.text = month.team_name(row.audit->team)},
        {.text = row.audit->first_on.short_words() + ": " + month.grade_title(row.audit->first_grade)},
        {.text = words_in(month, what, row)}};
}

void draw_rows(html::Out& out, FollowUpMonth const& month, FollowFigure const& figure)
{
    auto const rows = month.rows(figure);
    auto const closed = std::ranges::count_if(rows, [](FollowRow const& row) { return !row.audit->may_open; });
    auto const all = static_cast<long long>(rows.size());
    out.el("p", {{"class", "govuk-body"}}, text::count_of(all, "row", "rows") + " in this figure.");
    if (closed > 0)
        out.el("p", {{"class", "govuk-body"}},
            text::count_of(closed, "is", "are") + " counted here and not listed: you cannot open "
                + (closed == 1 ? "it." : "them."));
    if (closed == all) return;
    govuk::Table table{.caption = "Rows in this figure",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "First audit"}, {.text = "What is counted"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& row : rows)
        if (row.audit->may_open) table.rows.push_back(row_of(month, figure.what, row));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// GET /reports/{name}/rows
http::Response show_rows(staff::Request const& request, ReportKind const& kind)
{
    auto const form
        = AskedForm::read(request.query(), store::last_full_period(kind.period, request.today(), request.now()));
    if (form.problems.any()) return staff::refuse(request, {"", form.problems.entries().front().message});
    auto reader = request.database().read();
    auto const month = store::follow_up_month(
        reader, request.house().get<framework::Shelf>(), {request.person().id, request.today(), kind.verb}, form.asked);
    auto const figure = follow_figure_from(request.query());
    return staff::show(request,
        {.title = std::string{title_of(figure.what)},
            .body = [&](html::Out& out) { draw_rows(out, month, figure); },
            .back = report_url(kind.name, form.asked).text(),
            .caption = model::period_words(form.asked)});
}

} // namespace

void add_rows_pages(staff::House& house)
{
    for (auto const& kind : store::report_kinds())
        if (kind.name != "head-of-service-monthly") // its figures open to audits (figure_audits_page.cpp)
            house.page("GET", "/reports/" + std::string{kind.name} + "/rows",
                [&kind](auto const& request) { return show_rows(request, kind); }, {kind.verb});
}

} // namespace gt::reports
