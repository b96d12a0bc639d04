#include "framework/shelf.hpp"
#include "learning/pages/activity_table.hpp"
#include "learning/pages/choices.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;

constexpr int activities_a_page = 50;

store::ActivityFilter activities_asked_for(http::Fields const& query)
{
    return {
        .kind = query.text("kind"), .place = staff::TeamId::parse(query.text("place")), .theme = query.text("theme")};
}

void draw_activity_filter(html::Out& out, staff::Request const& request, db::Reader& reader)
{
    forms::Typed const asked{request.query(), {}};
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const places = staff::store::places_in_sight(reader, request.person().id, verb::see, request.today());
    out.el("div", {{"class", "goldenthread-filter goldenthread-no-print"}}, [&] {
        forms::query_form(out, html::Url::rooted("/learning/activities"), [&] {
            draw_choice(out, asked, "kind", "Kind", kind_choices(*framework, request.today(), "All"));
            draw_choice(out, asked, "place", "Team or service", place_choices(places, "All"));
            draw_choice(out, asked, "theme", "Theme", theme_choices(*framework, "All"));
            govuk::draw(out, govuk::Button{.text = "Show", .classes = "govuk-button--secondary"});
        });
    });
}

html::Url address_of_activities(http::Fields const& query)
{
    auto url = html::Url::rooted("/learning/activities");
    for (auto const* field : {"kind", "place", "theme"}) url = url.with(field, query.text(field));
    return url;
}

void draw_way_to_plan(html::Out& out)
{
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/learning/activities/new")}},
            "Plan a learning activity");
    });
}

} // namespace

http::Response show_activities(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const& query = request.query();
    auto activities = store::list_visible_activities(reader, request.person(), request.today(),
        activities_asked_for(query), activities_a_page + 1, ActivityId::parse(query.text("after")));
    bool const goes_on = activities.size() > activities_a_page;
    if (goes_on) activities.pop_back();
    return staff::show(request,
        {.title = "Learning activities",
            .body =
                [&](html::Out& out) {
                    if (request.person().may(verb::lead)) draw_way_to_plan(out);
                    draw_activity_filter(out, request, reader);
                    if (activities.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "There is no such learning activity.");
                    draw_activity_table(out, activities, "Learning activities, the newest first");
                    if (goes_on) draw_older(out, address_of_activities(query), activities.back().activity.id.text());
                },
            .back = "/learning/needs"});
}

} // namespace gt::learning
