#include "audits/store/answer_trend.hpp"

#include "audits/pages/pages.hpp"
#include "audits/theme.hpp"
#include "framework/shelf.hpp"
#include "platform/csv/csv.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int quarters_shown = 8;
constexpr char const* address = "/audits/answers/over-time";
constexpr char const* csv_address = "/audits/answers/over-time.csv";

struct Asked {
    std::vector<std::pair<std::string, std::string>> questions;
    std::optional<AnswerTrend> trend; ///< of the first question until another is chosen
};

Asked asked_in(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    Asked asked{countable_questions(*framework), std::nullopt};
    auto chosen = request.query().text("question");
    if (chosen.empty() && !asked.questions.empty()) chosen = asked.questions.front().first;
    asked.trend = trend_of(*framework, chosen);
    if (asked.trend) store::count_answers(reader, *asked.trend, request.person().id, quarters_shown, request.today());
    return asked;
}

void draw_form(html::Out& out, Asked const& asked)
{
    govuk::Select select{.name = "question",
        .label = {.text = "Question"},
        .items = {},
        .value = asked.trend ? asked.trend->question : ""};
    for (auto const& [key, text] : asked.questions) select.items.push_back({.text = text, .value = key});
    forms::query_form(out, html::Url::rooted(address), [&] {
        govuk::draw(out, select);
        govuk::draw(out, govuk::Button{.text = "Show this question", .classes = "govuk-button--secondary"});
    });
}

void draw_quarters(
    html::Out& out, AnswerTrend const& trend, std::vector<QuarterAnswers> const& quarters, std::string const& caption)
{
    govuk::Table table{.caption = caption,
        .head = {{.text = "Quarter"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& [key, words] : trend.answers) table.head.push_back({.text = words, .is_numeric = true});
    table.head.push_back({.text = "Answers", .is_numeric = true});
    for (auto const& quarter : quarters) {
        govuk::Row row{{.text = quarter_words(quarter.quarter)}};
        for (auto const& answer : trend.answers) {
            auto const percent = percent_words(quarter, answer.first, trend.small_number_threshold);
            row.push_back({.text = std::to_string(quarter.of(answer.first)) + (percent ? " (" + *percent + ")" : ""),
                .is_numeric = true});
        }
        row.push_back({.text = quarter.all(), .is_numeric = true});
        table.rows.push_back(std::move(row));
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_versions(html::Out& out, AnswerTrend const& trend)
{
    govuk::Table table{.caption = "Where it is asked, and in which words",
        .head = {{.text = "Tool"}, {.text = "Version"}, {.text = "From"}, {.text = "Words"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : trend.asked_in)
        table.rows.push_back({{.text = one.tool}, {.text = one.version},
            {.text = one.effective.from ? one.effective.from->words() : ""}, {.text = one.text}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_trend(html::Out& out, AnswerTrend const& trend)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, trend.text);
    draw_quarters(out, trend, trend.routine, "Routine audits, chosen at random");
    if (std::ranges::any_of(trend.others, [](QuarterAnswers const& quarter) { return quarter.all() > 0; }))
        draw_quarters(out, trend, trend.others, "Other audits: themed, dip samples, re-audits, weighted by risk");
    draw_versions(out, trend);
    out.el("p", {{"class", "govuk-body-s"}},
        "Audits of the teams that you see, by the day they were submitted, whichever version of the tool asked. With "
        "fewer than "
            + std::to_string(trend.small_number_threshold)
            + " answers in a quarter only counts are shown. The last quarter is still running.");
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a",
            {{"class", "govuk-link"}, {"href", html::Url::rooted(csv_address).with("question", trend.question)}},
            "These figures as CSV");
    });
}

} // namespace

http::Response show_answer_trend(staff::Request const& request)
{
    auto const asked = asked_in(request);
    return staff::show(request,
        {.title = "One question over time",
            .body =
                [&](html::Out& out) {
                    draw_form(out, asked);
                    if (asked.trend) draw_trend(out, *asked.trend);
                },
            .back = "/audits/answers"});
}

http::Response send_answer_trend_csv(staff::Request const& request)
{
    auto const asked = asked_in(request);
    if (!asked.trend) return show_answer_trend(request);
    auto const& trend = *asked.trend;
    http::Response response;
    csv::Writer writer{response.body, csv::ByteOrderMark::written};
    writer.row({"Question", "Audits", "Quarter from", "Answer", "Count", "Answers", "%"});
    for (auto const* list : {&trend.routine, &trend.others})
        for (auto const& quarter : *list)
            for (auto const& answer : trend.answers) {
                auto const percent = percent_words(quarter, answer.first, trend.small_number_threshold);
                writer.row(
                    {trend.text, list == &trend.routine ? "Routine" : "Other", quarter.quarter.iso(), answer.second,
                        std::to_string(quarter.of(answer.first)), std::to_string(quarter.all()), percent.value_or("")});
            }
    response.type = "text/csv; charset=utf-8";
    response.with_header("Content-Disposition", "attachment; filename=\"answers-over-time.csv\"");
    return response;
}

} // namespace gt::audits
