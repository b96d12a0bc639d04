#include "audits/store/counted_answers.hpp"

#include "audits/pages/answer_bar.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/period_form.hpp"
#include "platform/csv/csv.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

std::string share_words(AnswerCounts const& counts, int threshold)
{
    if (counts.applied() == 0) return "no cases";
    auto const percent = counts.percent_yes(threshold);
    return percent ? std::to_string(*percent) + "%" : "too few to say";
}

govuk::Row row_of(std::string const& title, AnswerCounts const& counts, int threshold, std::string const& classes = "")
{
    return {{.text = title, .classes = classes}, {.text = counts.yes, .is_numeric = true},
        {.text = counts.no, .is_numeric = true}, {.text = counts.not_applicable, .is_numeric = true},
        {.text = share_words(counts, threshold), .is_numeric = true}};
}

govuk::Table table_of(std::string caption)
{
    return {.caption = std::move(caption),
        .head = {{.text = "Question"}, {.text = "Yes", .is_numeric = true}, {.text = "No", .is_numeric = true},
            {.text = "Not applicable", .is_numeric = true},
            {.text = "Yes, of those it applied to", .is_numeric = true}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
}

void draw_table(html::Out& out, govuk::Table const& table)
{
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// [LEI18-32] in words first, then the picture, then the table behind it.
void draw_practice_model(html::Out& out, AnswerReport const& report)
{
    if (report.practice_model.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, report.practice_model_title);
    for (auto const& [text, counts] : report.practice_model) {
        auto const percent = counts.percent_yes(report.small_number_threshold);
        out.el("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}},
            text + " Yes in " + std::to_string(counts.yes) + " of " + std::to_string(counts.applied())
                + " audits where it applied" + (percent ? " (" + std::to_string(*percent) + "%)." : "."));
        draw_answer_bar(out, counts);
    }
    auto table = table_of(report.practice_model_title);
    for (auto const& [text, counts] : report.practice_model)
        table.rows.push_back(row_of(text, counts, report.small_number_threshold));
    govuk::draw(out, govuk::Details{.summary = "Show as table", .text = [&](html::Out& o) { draw_table(o, table); }});
}

void draw_standards(html::Out& out, AnswerReport const& report)
{
    if (report.standards.empty()) return;
    auto table = table_of("By practice standard");
    table.head.front() = {.text = "Standard"};
    for (auto const& standard : report.standards) {
        auto const title = standard.is_part ? "– " + standard.title : standard.title;
        table.rows.push_back(row_of(title, standard.counts, report.small_number_threshold,
            standard.is_part ? "govuk-!-font-weight-regular" : ""));
    }
    draw_table(out, table);
    auto questions = table_of("Question by question");
    for (auto const& standard : report.standards)
        for (auto const& [text, counts] : standard.questions)
            questions.rows.push_back(row_of(text, counts, report.small_number_threshold));
    govuk::draw(out,
        govuk::Details{.summary = "Question by question", .text = [&](html::Out& o) { draw_table(o, questions); }});
}

void draw_report(html::Out& out, AnswerReport const& report)
{
    out.el("p", {{"class", "govuk-body"}},
        "In these days " + text::count_of(report.audits, "audit was", "audits were")
            + " submitted in the teams that you see. Questions that did not apply count in no percentage, and where "
              "one "
              "applied to fewer than "
            + std::to_string(report.small_number_threshold) + " audits, only the counts are shown.");
    if (report.audits == 0) return;
    draw_practice_model(out, report);
    draw_standards(out, report);
    out.el("p", {{"class", "govuk-body"}}, [&] {
        auto const address
            = html::Url::rooted("/audits/answers.csv").with("from", report.from.iso()).with("to", report.to.iso());
        out.el("a", {{"class", "govuk-link"}, {"href", address}}, "These figures as CSV");
    });
}

AnswerReport report_for(staff::Request const& request, PeriodForm const& form)
{
    auto reader = request.database().read();
    return store::load_answers(reader, request.house().get<framework::Shelf>(), request.person().id, form.first_day(),
        form.last_day(), request.today());
}

std::string csv_of(AnswerReport const& report)
{
    std::string bytes;
    csv::Writer writer{bytes, csv::ByteOrderMark::written};
    writer.row({"From", "To", "By", "Name", "Yes", "No", "Not applicable", "Yes %"});
    auto const line = [&](std::string const& by, std::string const& name, AnswerCounts const& counts) {
        auto const percent = counts.percent_yes(report.small_number_threshold);
        writer.row({report.from.iso(), report.to.iso(), by, name, std::to_string(counts.yes), std::to_string(counts.no),
            std::to_string(counts.not_applicable), percent ? std::to_string(*percent) : ""});
    };
    for (auto const& [text, counts] : report.practice_model) line(report.practice_model_title, text, counts);
    for (auto const& standard : report.standards) {
        line(standard.is_part ? "Part of a standard" : "Standard", standard.title, standard.counts);
        for (auto const& [text, counts] : standard.questions) line("Question", text, counts);
    }
    return bytes;
}

} // namespace

http::Response show_answers(staff::Request const& request)
{
    auto const form = PeriodForm::read(request.query(), request.today());
    auto const report = form.problems.any() ? std::nullopt : std::optional{report_for(request, form)};
    return staff::show(request,
        {.title = "Answers counted",
            .body =
                [&](html::Out& out) {
                    if (report) draw_report(out, *report);
                    out.el("p", {{"class", "govuk-body"}}, [&] {
                        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/audits/answers/over-time")}},
                            "One question over time, across versions of the tools");
                    });
                    draw_period(out, form, "/audits/answers", "Audits");
                },
            .back = "/audits",
            .problems = &form.problems,
            .caption = report ? report->from.words() + " to " + report->to.words() : ""});
}

http::Response send_answers_csv(staff::Request const& request)
{
    auto const form = PeriodForm::read(request.query(), request.today());
    if (form.problems.any()) return show_answers(request);
    auto const report = report_for(request, form);
    http::Response response;
    response.type = "text/csv; charset=utf-8";
    response.body = csv_of(report);
    response.with_header("Content-Disposition",
        "attachment; filename=\"answers-" + report.from.iso() + "-" + report.to.iso() + ".csv\"");
    return response;
}

} // namespace gt::audits
