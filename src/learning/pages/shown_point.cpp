#include "learning/pages/shown_point.hpp"

#include "framework/shelf.hpp"
#include "improvement/thread/thread_link.hpp"
#include "learning/pages/point_form.hpp"
#include "learning/store/measurements.hpp"
#include "learning/store/points.hpp"
#include "learning/store/supervision.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

/// Everybody who works in the teams where this person supervises, themselves aside.
std::vector<staff::StaffMember> workers_of(db::Reader& reader, staff::PersonId person, Date today)
{
    std::vector<staff::StaffMember> workers;
    for (auto const& team : staff::store::teams_in_sight(reader, person, verb::supervise, today))
        for (auto const& one : staff::store::holders(reader, "practitioner", team.id, today))
            if (one.id != person && std::ranges::find(workers, one.id, &staff::StaffMember::id) == workers.end())
                workers.push_back(one);
    return workers;
}

void draw_words(html::Out& out, staff::Person const& person, ShownPoint const& shown)
{
    auto const& point = shown.point;
    out.el("p", {{"class", "govuk-body-l goldenthread-their-words"}}, point.words);
    if (!point.asked.empty()) {
        out.el("h2", {{"class", "govuk-heading-m"}}, "What teams are asked to do");
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, point.asked);
    }
    govuk::SummaryList list{
        .rows = {{.key = "State", .value = state_words(point)}, {.key = "For", .value = point.audience_name}}};
    if (!shown.theme_title.empty()) list.rows.push_back({.key = "Theme", .value = shown.theme_title});
    if (point.acknowledge_by) list.rows.push_back({.key = "To be taken up by", .value = point.acknowledge_by->words()});
    if (point.stands()) list.rows.push_back({.key = "Taken up by", .value = acknowledged_words(shown.teams)});
    if (shown.agendas > 0)
        list.rows.push_back({.key = "In supervision",
            .value = "On " + std::to_string(shown.agendas) + " agendas, talked about on "
                + std::to_string(shown.agendas_ticked)});
    if (!point.withdrawn_because.empty())
        list.rows.push_back({.key = "Withdrawn, because", .value = point.withdrawn_because});
    govuk::draw(out, list);
    improvement::draw_thread_link(out, person, {"learning", point.id.text()});
}

void draw_way_to_need(html::Out& out, LearningPoint const& point)
{
    auto const url = html::Url::rooted("/learning/needs/new")
                         .with("from", "learning")
                         .with("origin", point.id)
                         .with("place", point.audience)
                         .with("theme", point.theme);
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", url}}, "Raise a learning need from this");
    });
}

void draw_draft(html::Out& out, staff::Request const& request, ShownPoint const& shown, Typed const& typed)
{
    auto reader = request.database().read();
    Typed const words{typed.fields.has("title") ? typed.fields : fields_of(shown.point), typed.problems};
    staff::form(out, request, shown.path("/publication"), [&] {
        forms::hidden(out, "version", std::to_string(shown.point.version));
        forms::draw_line(out, typed, "acknowledge_by", "By when do teams take it up?", "For example, 22 December 2026");
        govuk::draw(out, govuk::Button{.text = "Publish it", .prevents_double_click = true});
    });
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/words"), [&] {
            forms::hidden(inside, "version", std::to_string(shown.point.version));
            draw_point_fields(inside, request, reader, words);
            govuk::draw(inside, govuk::Button{.text = "Save the draft", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out, govuk::Details{.summary = "Change the draft", .text = form, .is_open = typed.fields.has("title")});
}

void draw_withdrawal(html::Out& out, staff::Request const& request, ShownPoint const& shown, Typed const& typed)
{
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/withdrawal"), [&] {
            forms::hidden(inside, "version", std::to_string(shown.point.version));
            forms::draw_text(inside, typed, "because", "Why is it withdrawn?");
            govuk::draw(inside, govuk::Button{.text = "Withdraw it", .classes = "govuk-button--warning"});
        });
    };
    govuk::draw(out,
        govuk::Details{
            .summary = "Withdraw this learning point", .text = form, .is_open = typed.error("because").has_value()});
}

} // namespace

std::optional<ShownPoint> find_shown_point(staff::Request const& request)
{
    auto const id = request.id<PointId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto point = store::find(reader, *id);
    if (!point || (!point->stands() && !request.person().may(verb::write))) return std::nullopt;
    ShownPoint shown{std::move(*point), {}, {}, {}, store::measurements_of(reader, *id), 0, 0, {}};
    shown.teams = store::standings(reader, shown.point, request.today());
    auto const self = request.person().id;
    for (auto const& team : staff::store::teams_in_sight(reader, self, verb::acknowledge, request.today())) {
        auto const standing = std::ranges::find(shown.teams, team.id, &TeamStanding::team);
        if (standing != shown.teams.end() && !standing->acknowledged_at) shown.own_teams.push_back(team);
    }
    if (request.person().may(verb::supervise)) shown.workers = workers_of(reader, self, request.today());
    for (auto const& item : store::items_of(reader, *id)) {
        ++shown.agendas;
        shown.agendas_ticked += item.ticked_on.has_value();
    }
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    if (auto const* theme = framework->theme(shown.point.theme)) shown.theme_title = theme->title;
    return shown;
}

http::Response point_page(staff::Request const& request, ShownPoint const& shown, Typed const& typed, int status)
{
    bool const writes = request.person().may(verb::write);
    return staff::show_with_status(request, status,
        {.title = shown.point.title,
            .body =
                [&](html::Out& out) {
                    draw_words(out, request.person(), shown);
                    if (request.person().may(verb::raise_need)) draw_way_to_need(out, shown.point);
                    if (writes && shown.point.is_draft()) draw_draft(out, request, shown, typed);
                    draw_follow_up(out, request, shown, typed);
                    draw_measurements(out, request, shown, typed);
                    if (writes && !shown.point.withdrawn_at) draw_withdrawal(out, request, shown, typed);
                },
            .back = "/learning",
            .problems = &typed.problems,
            .caption = "Learning point"});
}

http::Response show_problem(staff::Request const& request, ShownPoint const& shown, Typed typed, Problem const& problem)
{
    if (problem.kind == Problem::Kind::forbidden) return staff::refuse(request, problem);
    typed.problems.add(problem.field, problem.message);
    return point_page(request, shown, typed, problem.kind == Problem::Kind::conflict ? 409 : 422);
}

} // namespace gt::learning
