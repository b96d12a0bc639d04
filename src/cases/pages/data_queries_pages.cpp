#include "cases/pages/data_queries_pages.hpp"

#include "cases/store/data_queries.hpp"
#include "cases/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"
#include "staff/house/page.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;
using Outcome = DataQuery::Outcome;

constexpr int most_shown = 200;

struct AnswerForm {
    std::string outcome = {};
    std::string answer = {};
    forms::Problems problems = {};
};

std::string path_of(DataQuery const& query) { return "/data-queries/" + query.id.text(); }

govuk::Row row_of(DataQuery const& query)
{
    auto const link = [path = path_of(query), words = query.case_number + ": " + query.fact_title](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(path)}}, words);
    };
    return {{.text = link}, {.text = query.said}, {.text = query.raised_at.london_date().words()},
        {.text = title_of(query.outcome)}};
}

/// GET /data-queries
http::Response show_list(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const queries = store::list_queries(reader, request.person().id, request.today(), most_shown);
    return staff::show(request,
        {.title = "Data queries", .body = [&](html::Out& out) {
             out.el("p", {{"class", "govuk-body"}},
                 "Auditors said that these facts in the case system's lists are wrong. Put them right there: the next "
                 "import brings what is right.");
             if (queries.empty())
                 return out.el("p", {{"class", "govuk-body"}}, "Nobody has said that a list is wrong.");
             govuk::Table table{.caption = "What is said to be wrong",
                 .head = {{.text = "Case and fact"}, {.text = "The list says"}, {.text = "Raised"}, {.text = "Answer"}},
                 .rows = {},
                 .caption_classes = "govuk-visually-hidden"};
             for (auto const& query : queries) table.rows.push_back(row_of(query));
             out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
         }});
}

void draw_query(html::Out& out, DataQuery const& query)
{
    govuk::SummaryList list{
        .rows = {{.key = "Case", .value = query.case_number}, {.key = "The list says", .value = query.said},
            {.key = "Which list", .value = query.said_by},
            {.key = "The record shows", .value = query.found, .value_classes = "goldenthread-their-words"},
            {.key = "Raised", .value = query.raised_by_name + ", " + query.raised_at.london_date().words()}}};
    if (!query.is_open()) {
        list.rows.push_back({.key = "Outcome", .value = title_of(query.outcome)});
        if (!query.answer.empty())
            list.rows.push_back({.key = "Answer", .value = query.answer, .value_classes = "goldenthread-their-words"});
        list.rows.push_back(
            {.key = "Answered", .value = query.answered_by_name + ", " + query.answered_at->london_date().words()});
    }
    govuk::draw(out, list);
}

void draw_answer_form(html::Out& out, staff::Request const& request, DataQuery const& query, AnswerForm const& typed)
{
    staff::long_form(out, request, path_of(query) + "/answer", [&] {
        govuk::Radios radios{.name = "outcome",
            .items = {},
            .fieldset = govuk::Fieldset{.legend = {.text = "What came of it?", .classes = "govuk-fieldset__legend--m"}},
            .value = typed.outcome,
            .error = typed.problems.message_for("outcome")};
        for (auto const outcome : {Outcome::corrected, Outcome::list_is_right, Outcome::cannot_correct})
            radios.items.push_back({.value = std::string{key_of(outcome)}, .text = title_of(outcome)});
        govuk::draw(out, radios);
        govuk::draw(out,
            govuk::Textarea{.name = "answer",
                .label = {.text = "How do you know?"},
                .value = typed.answer,
                .rows = 3,
                .hint = "You can leave this empty when you have put it right",
                .error = typed.problems.message_for("answer")});
        govuk::draw(out, govuk::Button{.text = "Answer", .prevents_double_click = true});
    });
}

http::Response query_page(staff::Request const& request, DataQuery const& query, AnswerForm const& typed)
{
    bool const answers = request.person().may(verb::answer_data_query);
    return staff::show(request,
        {.title = query.fact_title,
            .body =
                [&](html::Out& out) {
                    draw_query(out, query);
                    if (query.is_open() && answers) draw_answer_form(out, request, query, typed);
                },
            .back = answers ? "/data-queries" : "/",
            .problems = &typed.problems,
            .caption = "Data query about case " + query.case_number});
}

/// For whoever answers, and for whoever asked.
std::optional<DataQuery> find(staff::Request const& request)
{
    auto const id = request.id<DataQueryId>();
    auto reader = request.database().read();
    auto query = id ? store::find_query(reader, *id, request.person().id, request.today()) : std::nullopt;
    bool const may_see
        = request.person().may(verb::answer_data_query) || (query && request.person().is(query->raised_by));
    return may_see ? query : std::nullopt;
}

/// GET /data-queries/{id}
http::Response show_query(staff::Request const& request)
{
    auto const query = find(request);
    return query ? query_page(request, *query, {}) : staff::not_found(request);
}

/// POST /data-queries/{id}/answer
http::Response post_answer(staff::Request const& request)
{
    auto const query = find(request);
    if (!query) return staff::not_found(request);
    AnswerForm typed{.outcome = request.form().text("outcome"), .answer = request.form().text("answer")};
    auto const answered = answer_query(*query, typed.outcome, typed.answer, request.person().id, request.now());
    if (!answered && answered.problem().field.empty()) return staff::refuse(request, answered.problem());
    if (!answered) {
        typed.problems.add(answered.problem().field, answered.problem().message);
        return query_page(request, *query, typed);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_answer(
            tx, *query, *answered, {request.person().id.number, request.now(), "answered a data query"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice("/data-queries", "Answered. Whoever asked sees it on the audit.");
}

} // namespace

void add_data_queries_pages(staff::House& house)
{
    house.page("GET", "/data-queries", show_list, {verb::answer_data_query});
    house.common_page("GET", "/data-queries/{id}", show_query);
    house.page("POST", "/data-queries/{id}/answer", post_answer, {verb::answer_data_query});
}

} // namespace gt::cases
