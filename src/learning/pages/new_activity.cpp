#include "learning/pages/choices.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/pages/planning.hpp"
#include "learning/store/activities.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/house/long_form.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

void draw_place_of_activity(html::Out& out, staff::Request const& request, Planning const& planning, Typed const& typed)
{
    forms::query_form(out, html::Url::rooted("/learning/activities/new"), [&] {
        draw_choice(out, typed, "place", "Which team or part of the service is it for?",
            place_choices(planning.places, "Choose"));
        for (auto const* kept : {"need", "theme"})
            if (auto const value = request.query().text(kept); !value.empty()) forms::hidden(out, kept, value);
        govuk::draw(out, govuk::Button{.text = "Continue", .classes = "govuk-button--secondary"});
    });
}

http::Response planning_page(staff::Request const& request, Planning const& planning, Typed const& typed)
{
    return staff::show(request,
        {.title = "Plan a learning activity",
            .body =
                [&](html::Out& out) {
                    if (!planning.place) return draw_place_of_activity(out, request, planning, typed);
                    govuk::draw(out,
                        govuk::SummaryList{.rows = {{.key = "For",
                                               .value = planning.place->name,
                                               .actions = {{.text = "Change",
                                                   .href = html::Url::rooted("/learning/activities/new"),
                                                   .hidden_text = " whom it is for"}}}}});
                    staff::long_form(out, request, "/learning/activities", [&] {
                        forms::hidden(out, "place", planning.place->id.text());
                        draw_activity_fields(out, planning, typed, request.today());
                        govuk::draw(out, govuk::Button{.text = "Plan it", .prevents_double_click = true});
                    });
                },
            .back = "/learning/activities",
            .problems = &typed.problems});
}

} // namespace

http::Response show_new_activity(staff::Request const& request)
{
    auto const& query = request.query();
    Planning planning;
    read_planning(planning, request, query.text("place"));
    return planning_page(request, planning,
        {{{"place", query.text("place")}, {"need", query.text("need")}, {"theme", query.text("theme")},
             {"leader", request.person().id.text()}},
            {}});
}

http::Response plan_activity(staff::Request const& request)
{
    Typed typed{request.form(), {}};
    Planning planning;
    read_planning(planning, request, typed.text("place"));
    if (!planning.place) {
        typed.problems.add("place", "Select a team or part of the service where you may plan activities");
        return planning_page(request, planning, typed);
    }
    auto const activity = read_activity(request, planning, typed);
    if (!activity) return planning_page(request, planning, typed);
    request.database().write([&](db::Transaction& tx) {
        store::plan(tx, *activity, {request.person().id.number, request.now(), "planned a learning activity"});
    });
    return staff::redirect_with_notice("/learning/activities/" + activity->id.text(), "Planned");
}

} // namespace gt::learning
