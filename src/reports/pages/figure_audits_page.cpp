#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "reports/model/report.hpp"
#include "reports/pages/month_pages.hpp"
#include "reports/pages/month_urls.hpp"
#include "reports/verbs.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;

std::vector<GradedAudit> behind(HeadOfServiceMonth const& month, Figure const& figure)
{
    std::vector<GradedAudit> audits;
    for (auto const& audit : month.audits)
        if (counts_in(audit, figure)) audits.push_back(audit);
    return audits;
}

/// "Overall: Good. Routine, chosen at random."
std::string words_on(HeadOfServiceMonth const& month, Figure const& figure)
{
    auto words = figure.domain.empty() ? std::string{"Overall"} : month.domain_title(figure.domain);
    words += ": " + (figure.grade.empty() ? std::string{"any grade"} : month.grade_title(figure.grade));
    if (figure.limited_by_safety) words += ", limited by safety";
    return words + ". "
        + (figure.other_row ? title_of_other_row(*figure.other_row) : std::string{"Routine, chosen at random"}) + ".";
}

govuk::Row row_of(HeadOfServiceMonth const& month, Figure const& figure, GradedAudit const& audit)
{
    auto const link = [&audit](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", audit.id})}}, audit.case_number);
    };
    auto const* team = month.team(audit.team);
    return {{.text = link}, {.text = team ? team->name : ""}, {.text = audit.submitted_on.short_words()},
        {.text = month.grade_title(grade_in(audit, figure.domain))}};
}

void draw_audits(html::Out& out, HeadOfServiceMonth const& month, Figure const& figure)
{
    auto const audits = behind(month, figure);
    auto const closed = std::ranges::count(audits, false, &GradedAudit::may_open);
    auto const audit_count = static_cast<long long>(audits.size());
    out.el("p", {{"class", "govuk-body"}}, words_on(month, figure));
    out.el("p", {{"class", "govuk-body"}}, text::count_of(audit_count, "audit", "audits") + " in this figure.");
    if (closed > 0)
        out.el("p", {{"class", "govuk-body"}},
            text::count_of(closed, "audit is", "audits are") + " counted here and not listed: you cannot open "
                + (closed == 1 ? "it." : "them."));
    if (audit_count == closed) return;

    govuk::Table table{.caption = "Audits in this figure",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Submitted"}, {.text = "Grade"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& audit : audits)
        if (audit.may_open) table.rows.push_back(row_of(month, figure, audit));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// GET /reports/head-of-service-monthly/audits
http::Response show_figure_audits(staff::Request const& request)
{
    auto const form = AskedForm::read(request.query(), request.today(), request.now());
    if (form.problems.any()) return staff::refuse(request, {"", form.problems.entries().front().message});

    auto const month = month_for(request, form.asked);
    return staff::show(request,
        {.title = "Audits behind a figure",
            .body = [&](html::Out& out) { draw_audits(out, month, figure_from(request.query())); },
            .back = month_url(form.asked).text(),
            .caption = model::period_words(form.asked)});
}

} // namespace

void add_figure_audits_page(staff::House& house)
{
    house.page("GET", "/reports/head-of-service-monthly/audits", show_figure_audits, {verb::head_of_service});
}

} // namespace gt::reports
