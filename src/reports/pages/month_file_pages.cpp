#include "reports/pages/month_page.hpp"

#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "reports/files/month_files.hpp"
#include "reports/pages/month_drawing.hpp"
#include "reports/pages/month_urls.hpp"
#include "reports/store/months.hpp"
#include "reports/verbs.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;

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

void draw_form(html::Out& out, AskedForm const& form)
{
    forms::query_form(out, html::Url::rooted(month_path), [&] {
        draw_day(out, form, "from", "First day", form.from);
        draw_day(out, form, "to", "Last day", form.to);
        govuk::draw(out, govuk::Button{.text = "Show these days", .classes = "govuk-button--secondary"});
    });
}

void draw_files(html::Out& out, Asked const& asked)
{
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", month_url(asked, ".csv")}}, "These figures as CSV");
        out.text(" or ");
        out.el("a", {{"class", "govuk-link"}, {"href", month_url(asked, ".json")}}, "as JSON");
    });
}

AskedForm read_form(staff::Request const& request)
{
    return AskedForm::read(request.query(), request.today(), request.now());
}

http::Response show_refused(staff::Request const& request, AskedForm const& form)
{
    return staff::show(request,
        {.title = "Head of service's month",
            .body = [&](html::Out& out) { draw_form(out, form); },
            .problems = &form.problems});
}

/// GET /reports/head-of-service-monthly
http::Response show_month(staff::Request const& request)
{
    auto const form = read_form(request);
    if (form.problems.any()) return show_refused(request, form);

    auto const month = month_for(request, form.asked);
    return staff::show(request,
        {.title = "Head of service's month",
            .body =
                [&](html::Out& out) {
                    draw_month(out, month);
                    draw_files(out, form.asked);
                    draw_form(out, form);
                },
            .caption = period_words(form.asked)});
}

http::Response file(staff::Request const& request, std::string_view type, std::string_view ending,
    std::string (*write)(HeadOfServiceMonth const&))
{
    auto const form = read_form(request);
    if (form.problems.any()) return show_refused(request, form);

    http::Response response;
    response.type = type;
    response.body = write(month_for(request, form.asked));
    response.with_header("Content-Disposition",
        "attachment; filename=\"head-of-service-monthly-" + form.asked.from.iso() + "-" + form.asked.to.iso()
            + std::string{ending} + "\"");
    return response;
}

/// GET /reports/head-of-service-monthly.csv
http::Response send_csv(staff::Request const& request)
{
    return file(request, "text/csv; charset=utf-8", ".csv", csv_of);
}

/// GET /reports/head-of-service-monthly.json
http::Response send_json(staff::Request const& request) { return file(request, "application/json", ".json", json_of); }

} // namespace

HeadOfServiceMonth month_for(staff::Request const& request, Asked const& asked)
{
    auto reader = request.database().read();
    return store::head_of_service_month(
        reader, request.house().get<framework::Shelf>(), {request.person().id, request.today()}, asked);
}

void add_month_page(staff::House& house)
{
    house.page("GET", "/reports/head-of-service-monthly", show_month, {verb::head_of_service});
    house.page("GET", "/reports/head-of-service-monthly.csv", send_csv, {verb::head_of_service});
    house.page("GET", "/reports/head-of-service-monthly.json", send_json, {verb::head_of_service});
}

} // namespace gt::reports
