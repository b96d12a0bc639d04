#include "audits/files/consistency_files.hpp"
#include "audits/pages/consistency_drawing.hpp"
#include "audits/pages/period_form.hpp"
#include "audits/pages/second_read_pages.hpp"
#include "audits/store/grade_pairs.hpp"
#include "audits/verbs.hpp"

namespace gt::audits {

namespace {

Consistency consistency_for(staff::Request const& request, PeriodForm const& form)
{
    auto reader = request.database().read();
    return store::load_consistency(reader, request.house().get<framework::Shelf>(), request.person().id,
        form.first_day(), form.last_day(), request.today());
}

void draw_links(html::Out& out, staff::Request const& request, Consistency const& consistency)
{
    auto const file = [&](std::string_view ending) {
        return html::Url::rooted("/audits/consistency" + std::string{ending})
            .with("from", consistency.from.iso())
            .with("to", consistency.to.iso());
    };
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", file(".csv")}}, "These figures as CSV");
        out.text(", ");
        out.el("a", {{"class", "govuk-link"}, {"href", file(".xlsx")}}, "as an Excel workbook");
        out.text(" or ");
        out.el("a", {{"class", "govuk-link"}, {"href", file(".json")}}, "as JSON");
    });
    if (!request.person().may(verb::second_read_draw)) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/audits/second-reads")}},
            "Draw audits for a second read, and see those that were drawn");
    });
}

http::Response show_refused(staff::Request const& request, PeriodForm const& form)
{
    return staff::show(request,
        {.title = "Consistency of grading",
            .body = [&](html::Out& out) { draw_period(out, form, "/audits/consistency", "Second reads"); },
            .back = "/audits",
            .problems = &form.problems});
}

http::Response file(staff::Request const& request, std::string_view type, std::string_view ending,
    std::function<std::string(Consistency const&)> const& write)
{
    auto const form = PeriodForm::read(request.query(), request.today());
    if (form.problems.any()) return show_refused(request, form);
    auto const consistency = consistency_for(request, form);
    http::Response response;
    response.type = type;
    response.body = write(consistency);
    response.with_header("Content-Disposition",
        "attachment; filename=\"consistency-" + consistency.from.iso() + "-" + consistency.to.iso()
            + std::string{ending} + "\"");
    return response;
}

} // namespace

http::Response show_consistency(staff::Request const& request)
{
    auto const form = PeriodForm::read(request.query(), request.today());
    if (form.problems.any()) return show_refused(request, form);
    auto const consistency = consistency_for(request, form);
    return staff::show(request,
        {.title = "Consistency of grading",
            .body =
                [&](html::Out& out) {
                    draw_consistency(out, consistency);
                    draw_links(out, request, consistency);
                    draw_period(out, form, "/audits/consistency", "Second reads");
                },
            .back = "/audits",
            .caption = consistency.from.words() + " to " + consistency.to.words()});
}

http::Response send_consistency_csv(staff::Request const& request)
{
    return file(request, figures::csv_type, ".csv",
        [](Consistency const& consistency) { return figures::csv_of(lines_of(consistency)); });
}

http::Response send_consistency_xlsx(staff::Request const& request)
{
    return file(request, figures::xlsx_type, ".xlsx",
        [&](Consistency const& consistency) { return figures::xlsx_of(lines_of(consistency), request.now()); });
}

http::Response send_consistency_json(staff::Request const& request)
{
    return file(request, "application/json", ".json", json_of);
}

} // namespace gt::audits
