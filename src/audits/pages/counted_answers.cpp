#include "audits/store/counted_answers.hpp"

#include "audits/pages/answer_bar.hpp"
#include "audits/pages/answer_table.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/period_form.hpp"
#include "audits/verbs.hpp"
#include "platform/csv/csv.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/text/text.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

void draw_table(html::Out& out, AnswerTable const& answers)
{
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, answers.table()); });
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
    AnswerTable table{report, report.practice_model_title, "Question"};
    for (auto const& [text, counts] : report.practice_model) table.add(text, counts);
    govuk::draw(out, govuk::Details{.summary = "Show as table", .text = [&](html::Out& o) { draw_table(o, table); }});
}

void draw_standards(html::Out& out, AnswerReport const& report)
{
    if (report.standards.empty()) return;
    AnswerTable table{report, "By practice standard", "Standard"};
    for (auto const& standard : report.standards)
        table.add(standard.is_part ? "– " + standard.title : standard.title, standard.counts,
            standard.is_part ? "govuk-!-font-weight-regular" : "");
    draw_table(out, table);
    AnswerTable questions{report, "Question by question", "Question"};
    for (auto const& standard : report.standards)
        for (auto const& [text, counts] : standard.questions) questions.add(text, counts);
    govuk::draw(out,
        govuk::Details{.summary = "Question by question", .text = [&](html::Out& o) { draw_table(o, questions); }});
}

/// What was asked for: days, and perhaps one team of those in sight.
struct AskedAnswers {
    PeriodForm form;
    std::vector<staff::Team> teams; ///< in sight
    std::string team = {}; ///< empty: all of them

    static AskedAnswers read(staff::Request const& request)
    {
        auto reader = request.database().read();
        AskedAnswers asked{PeriodForm::read(request.query(), request.today()),
            staff::store::teams_in_sight(reader, request.person().id, verb::see, request.today()),
            request.query().text("team")};
        if (!asked.team.empty() && !asked.one())
            asked.form.problems.add("team", "Select one of the teams, or all of them");
        return asked;
    }

    staff::Team const* one() const
    {
        auto const found = std::ranges::find_if(teams, [&](auto const& one) { return one.id.text() == team; });
        return found == teams.end() ? nullptr : &*found;
    }

    std::string team_name() const { return one() ? one()->name : std::string{}; }
};

void draw_report(html::Out& out, AskedAnswers const& asked, AnswerReport const& report)
{
    out.el("p", {{"class", "govuk-body"}},
        "In these days " + text::count_of(report.audits, "audit was", "audits were") + " submitted in "
            + (asked.one() ? asked.team_name() : std::string{"the teams that you see"})
            + ". Questions that did not apply count in no percentage, and where one applied to fewer than "
            + std::to_string(report.small_number_threshold) + " audits, only the counts are shown.");
    if (report.audits == 0) return;
    draw_practice_model(out, report);
    draw_standards(out, report);
    out.el("p", {{"class", "govuk-body"}}, [&] {
        auto const address = html::Url::rooted("/audits/answers.csv")
                                 .with("from", report.from.iso())
                                 .with("to", report.to.iso())
                                 .with("team", asked.team);
        out.el("a", {{"class", "govuk-link"}, {"href", address}}, "These figures as CSV");
    });
}

AnswerReport report_for(staff::Request const& request, AskedAnswers const& asked)
{
    auto reader = request.database().read();
    auto const team = asked.one() ? std::optional{asked.one()->id} : std::nullopt;
    return store::load_answers(reader, request.house().get<framework::Shelf>(),
        {request.person().id, asked.form.first_day(), asked.form.last_day(), team}, request.today());
}

std::string csv_of(AskedAnswers const& asked, AnswerReport const& report)
{
    std::string bytes;
    csv::Writer writer{bytes, csv::ByteOrderMark::written};
    writer.row({"From", "To", "By", "Name", "Yes", "No", "Not applicable", "Yes %", "Partly", "Team"});
    auto const line = [&](std::string const& by, std::string const& name, AnswerCounts const& counts) {
        auto const percent = counts.percent_yes(report.small_number_threshold);
        writer.row({report.from.iso(), report.to.iso(), by, name, std::to_string(counts.yes), std::to_string(counts.no),
            std::to_string(counts.not_applicable), percent ? std::to_string(*percent) : "",
            std::to_string(counts.partly), asked.team_name()});
    };
    for (auto const& [text, counts] : report.practice_model) line(report.practice_model_title, text, counts);
    for (auto const& standard : report.standards) {
        line(standard.is_part ? "Part of a standard" : "Standard", standard.title, standard.counts);
        for (auto const& [text, counts] : standard.questions) line("Question", text, counts);
    }
    return bytes;
}

void draw_asked(html::Out& out, AskedAnswers const& asked)
{
    draw_period(out, asked.form, "/audits/answers", "Audits", [&] {
        govuk::Select team{.name = "team",
            .label = {.text = "Team"},
            .items = {{.text = "All teams that you see", .value = ""}},
            .value = asked.team,
            .error = asked.form.problems.message_for("team")};
        for (auto const& one : asked.teams) team.items.push_back({.text = one.name, .value = one.id.text()});
        govuk::draw(out, team);
    });
}

} // namespace

http::Response show_answers(staff::Request const& request)
{
    auto const asked = AskedAnswers::read(request);
    auto const& problems = asked.form.problems;
    auto const report = problems.any() ? std::nullopt : std::optional{report_for(request, asked)};
    return staff::show(request,
        {.title = "Answers counted",
            .body =
                [&](html::Out& out) {
                    if (report) draw_report(out, asked, *report);
                    out.el("p", {{"class", "govuk-body"}}, [&] {
                        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/audits/answers/over-time")}},
                            "One question over time, across versions of the tools");
                    });
                    draw_asked(out, asked);
                },
            .back = "/audits",
            .problems = &problems,
            .caption = report ? report->from.words() + " to " + report->to.words() : ""});
}

http::Response send_answers_csv(staff::Request const& request)
{
    auto const asked = AskedAnswers::read(request);
    if (asked.form.problems.any()) return show_answers(request);
    auto const report = report_for(request, asked);
    http::Response response;
    response.type = "text/csv; charset=utf-8";
    response.body = csv_of(asked, report);
    response.with_header("Content-Disposition",
        "attachment; filename=\"answers-" + report.from.iso() + "-" + report.to.iso() + ".csv\"");
    return response;
}

} // namespace gt::audits
