#include "learning/pages/pages.hpp"
#include "learning/store/feedback.hpp"
#include "learning/store/points.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;

constexpr int months_back = 24;

/// "2026-11" of that month.
std::string key_of_month(Date day) { return day.iso().substr(0, 7); }

/// "November 2026".
std::string month_words(Date day)
{
    auto const words = day.first_of_month().words();
    return words.substr(words.find(' ') + 1);
}

/// The first day of the month that was asked for; of this month when none was, or no such month.
Date asked_month(http::Fields const& query, Date today)
{
    auto const first = Date::parse_iso(query.text("month") + "-01");
    return first && *first <= today ? *first : today.first_of_month();
}

void draw_months(html::Out& out, Date month, Date today)
{
    govuk::Select select{.name = "month", .label = {.text = "Month"}, .items = {}, .value = key_of_month(month)};
    for (int i = 0; i < months_back; ++i) {
        auto const one = today.first_of_month().plus_months(-i);
        select.items.push_back({.text = month_words(one), .value = key_of_month(one)});
    }
    out.el("div", {{"class", "goldenthread-filter goldenthread-no-print"}}, [&] {
        forms::query_form(out, html::Url::rooted("/learning/bulletin"), [&] {
            govuk::draw(out, select);
            govuk::draw(out, govuk::Button{.text = "Show", .classes = "govuk-button--secondary"});
        });
    });
}

void draw_point(html::Out& out, LearningPoint const& point)
{
    out.el("h3", {{"class", "govuk-heading-s"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", point.id})}}, point.title);
    });
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, point.words);
    if (!point.asked.empty())
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, "What teams are asked to do: " + point.asked);
    out.el("p", {{"class", "govuk-hint"}}, "For " + point.audience_name);
}

void draw_points(html::Out& out, std::vector<LearningPoint> const& points, bool best_practice, std::string_view title)
{
    auto const belongs = [&](LearningPoint const& point) { return (point.origin.kind == "audit") == best_practice; };
    if (std::ranges::none_of(points, belongs)) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, title);
    for (auto const& point : points)
        if (belongs(point)) draw_point(out, point);
}

void draw_answers(html::Out& out, std::vector<UpwardFeedback> const& answers)
{
    if (answers.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "You said, we answered");
    for (auto const& one : answers) {
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, one.words);
        out.el("p", {{"class", "govuk-inset-text goldenthread-their-words"}}, one.answer);
    }
}

} // namespace

http::Response show_bulletin(staff::Request const& request)
{
    auto const month = asked_month(request.query(), request.today());
    auto reader = request.database().read();
    auto const points = store::published_in(reader, month, month.last_of_month());
    auto const answers = store::answered_in(reader, month, month.last_of_month());
    return staff::show(request,
        {.title = "Learning bulletin, " + month_words(month),
            .body =
                [&](html::Out& out) {
                    draw_months(out, month, request.today());
                    if (points.empty() && answers.empty())
                        out.el("p", {{"class", "govuk-body"}}, "Nothing was published in this month.");
                    draw_points(out, points, true, "Best practice");
                    draw_points(out, points, false, "What we learnt");
                    draw_answers(out, answers);
                },
            .back = "/learning"});
}

} // namespace gt::learning
