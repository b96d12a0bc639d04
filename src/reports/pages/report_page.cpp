#include "reports/pages/report_page.hpp"

#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "reports/pages/editions_pages.hpp"
#include "reports/pages/report_drawing.hpp"
#include "reports/pages/report_urls.hpp"
#include "reports/store/report_kinds.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;
using store::ReportKind;

void draw_day(
    html::Out& out, AskedForm const& form, std::string const& field, std::string const& label, std::string const& typed)
{
    govuk::draw(out,
        govuk::Input{.name = field,
            .label = {.text = label},
            .value = typed,
            .hint = "For example, 1 October 2026",
            .error = form.problems.message_for(field),
            .spellcheck = false,
            .classes = "govuk-input--width-20"});
}

void draw_form(html::Out& out, ReportKind const& kind, AskedForm const& form)
{
    forms::query_form(out, html::path({"reports", kind.name}), [&] {
        draw_day(out, form, "from", "First day", form.from);
        draw_day(out, form, "to", "Last day", form.to);
        govuk::draw(out, govuk::Button{.text = "Show these days", .classes = "govuk-button--secondary"});
    });
}

void draw_keeping(html::Out& out, staff::Request const& request, ReportKind const& kind, Asked const& asked)
{
    if (!may_publish_editions(request)) return;
    staff::form(out, request, "/reports/editions", [&] {
        forms::hidden(out, "report", std::string{kind.name});
        forms::hidden(out, "from", asked.from.iso());
        forms::hidden(out, "to", asked.to.iso());
        govuk::draw(out,
            govuk::Button{.text = "Keep these days as a draft to publish",
                .prevents_double_click = true,
                .classes = "govuk-button--secondary"});
    });
}

AskedForm read_form(staff::Request const& request, ReportKind const& kind)
{
    return AskedForm::read(request.query(), store::last_full_period(kind.period, request.today(), request.now()));
}

model::Report report_for(staff::Request const& request, ReportKind const& kind, Asked const& asked)
{
    auto reader = request.database().read();
    return kind.shown(
        reader, request.house().get<framework::Shelf>(), {request.person().id, request.today(), kind.verb}, asked);
}

http::Response show_refused(staff::Request const& request, ReportKind const& kind, AskedForm const& form)
{
    return staff::show(request,
        {.title = std::string{kind.title},
            .body = [&](html::Out& out) { draw_form(out, kind, form); },
            .back = "/reports",
            .problems = &form.problems});
}

/// GET /reports/{name}
http::Response show_report(staff::Request const& request, ReportKind const& kind)
{
    auto const form = read_form(request, kind);
    if (form.problems.any()) return show_refused(request, kind, form);
    auto const report = report_for(request, kind, form.asked);
    return staff::show(request,
        {.title = report.title,
            .body =
                [&](html::Out& out) {
                    draw_report(out, report);
                    draw_formats(out, [&](Format const& format) {
                        return report_url(kind.name, form.asked, "." + std::string{format.key});
                    });
                    draw_keeping(out, request, kind, form.asked);
                    draw_form(out, kind, form);
                },
            .back = "/reports",
            .caption = model::period_words(form.asked)});
}

/// GET /reports/{name}.xlsx and the other formats
http::Response send_report(staff::Request const& request, ReportKind const& kind, Format const& format)
{
    auto const form = read_form(request, kind);
    if (form.problems.any()) return show_refused(request, kind, form);
    auto bytes = format.write(report_for(request, kind, form.asked));
    if (!bytes) return staff::refuse(request, bytes.problem());
    return as_file(kind.name, form.asked, "." + std::string{format.key}, format.type, *std::move(bytes));
}

/// Its CSV and JSON have had a shape of their own from the first (month_pages.hpp).
bool has_own_files(ReportKind const& kind, Format const& format)
{
    return kind.name == "head-of-service-monthly" && (format.key == "csv" || format.key == "json");
}

} // namespace

http::Response as_file(
    std::string_view name, Asked const& asked, std::string_view ending, std::string_view type, std::string bytes)
{
    http::Response response;
    response.type = type;
    response.body = std::move(bytes);
    response.with_header("Content-Disposition",
        "attachment; filename=\"" + std::string{name} + "-" + asked.from.iso() + "-" + asked.to.iso()
            + std::string{ending} + "\"");
    return response;
}

void draw_formats(html::Out& out, std::function<html::Url(Format const&)> const& url_of)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "The same as a file");
    out.el("ul", {{"class", "govuk-list"}}, [&] {
        for (auto const& format : formats())
            out.el("li", [&] {
                if (auto const can = can_write(format); !can)
                    out.text(std::string{format.title} + ": " + can.problem().message + ".");
                else
                    out.el("a", {{"class", "govuk-link"}, {"href", url_of(format)}}, format.title);
            });
    });
}

void add_report_pages(staff::House& house)
{
    for (auto const& kind : store::report_kinds()) {
        auto const path = "/reports/" + std::string{kind.name};
        house.page("GET", path, [&kind](auto const& request) { return show_report(request, kind); }, {kind.verb});
        for (auto const& format : formats())
            if (!has_own_files(kind, format))
                house.page("GET", path + "." + std::string{format.key},
                    [&](auto const& request) { return send_report(request, kind, format); }, {kind.verb});
    }
}

} // namespace gt::reports
