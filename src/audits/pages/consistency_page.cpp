#include "audits/files/consistency_files.hpp"
#include "audits/pages/consistency_drawing.hpp"
#include "audits/pages/second_read_pages.hpp"
#include "audits/store/grade_pairs.hpp"
#include "audits/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

/// Between which days second reads were submitted; nothing said: the twelve months until today.
struct PeriodForm {
    std::string from;
    std::string to;
    forms::Problems problems = {};

    static PeriodForm read(http::Fields const& query, Date today)
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
        if (from && to && *to < *from)
            form.problems.add("to", "The last day must be the same as or after the first day");
        return form;
    }
};

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

void draw_form(html::Out& out, PeriodForm const& form)
{
    forms::query_form(out, html::Url::rooted("/audits/consistency"), [&] {
        draw_day(out, form, "from", "Second reads submitted from", form.from);
        draw_day(out, form, "to", "Second reads submitted to", form.to);
        govuk::draw(out, govuk::Button{.text = "Show these days", .classes = "govuk-button--secondary"});
    });
}

Consistency consistency_for(staff::Request const& request, PeriodForm const& form)
{
    auto reader = request.database().read();
    return store::load_consistency(reader, request.house().get<framework::Shelf>(), request.person().id,
        *Date::parse_typed(form.from), *Date::parse_typed(form.to), request.today());
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
            .body = [&](html::Out& out) { draw_form(out, form); },
            .back = "/audits",
            .problems = &form.problems});
}

http::Response file(staff::Request const& request, std::string_view type, std::string_view ending,
    std::string (*write)(Consistency const&))
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
                    draw_form(out, form);
                },
            .back = "/audits",
            .caption = consistency.from.words() + " to " + consistency.to.words()});
}

http::Response send_consistency_csv(staff::Request const& request)
{
    return file(request, "text/csv; charset=utf-8", ".csv", csv_of);
}

http::Response send_consistency_json(staff::Request const& request)
{
    return file(request, "application/json", ".json", json_of);
}

} // namespace gt::audits
