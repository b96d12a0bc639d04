#include "learning/pages/pages.hpp"
#include "learning/store/points.hpp"
#include "learning/verbs.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;

constexpr int most_points = 100;

void draw_ways(html::Out& out, staff::Person const& person)
{
    out.el("ul", {{"class", "govuk-list goldenthread-no-print"}}, [&] {
        auto const way = [&](std::string_view path, std::string_view text) {
            out.el("li", [&] { out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(path)}}, text); });
        };
        if (person.may(verb::write)) way("/learning/new", "Write a learning point");
        way("/learning/needs", "Learning needs and activities");
        way("/learning/bulletin", "Bulletin of the month");
        way("/learning/supervision", "Supervision agendas");
        way("/learning/recurring", "What comes again in audits");
        way("/learning/reviews", "Learning reviews");
        if (person.may(verb::feed_back) || person.may(verb::answer))
            way("/learning/feedback", "Barriers and suggestions to senior managers");
    });
}

govuk::Row row_of(db::Reader& reader, LearningPoint const& point, Date today)
{
    auto const link = [title = point.title, id = point.id](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", id})}}, title);
    };
    return {{.text = link}, {.text = point.audience_name}, {.text = state_words(point)},
        {.text = point.stands() ? acknowledged_words(store::standings(reader, point, today)) : std::string{}}};
}

} // namespace

http::Response show_learning(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const points = store::list(reader, request.person().may(verb::write), most_points);
    return staff::show(request,
        {.title = "Learning", .body = [&](html::Out& out) {
             draw_ways(out, request.person());
             if (points.empty()) return out.el("p", {{"class", "govuk-body"}}, "There is no learning point yet.");
             govuk::Table table{.caption = "Learning points, newest first",
                 .head = {{.text = "What was learnt"}, {.text = "For"}, {.text = "State"}, {.text = "Taken up by"}},
                 .rows = {},
                 .caption_classes = "govuk-table__caption--m"};
             for (auto const& point : points) table.rows.push_back(row_of(reader, point, request.today()));
             out.el(
                 "div", {{"class", "goldenthread-scroll goldenthread-words-first"}}, [&] { govuk::draw(out, table); });
         }});
}

} // namespace gt::learning
