#include "learning/learning.hpp"
#include "learning/pages/pages.hpp"
#include "learning/pages/shown_point.hpp"
#include "learning/store/points.hpp"
#include "learning/store/supervision.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

void draw_teams(html::Out& out, ShownPoint const& shown)
{
    govuk::Table table{.caption = "Teams",
        .head = {{.text = "Team"}, {.text = "Taken up"}, {.text = "What the team does with it"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& team : shown.teams)
        table.rows.push_back({{.text = team.name},
            {.text = team.acknowledged_at ? team.acknowledged_at->london_date().words() + ", " + team.acknowledged_by
                                          : std::string{"Not yet"}},
            {.text = team.words}});
    auto const draw = [&](html::Out& inside) {
        inside.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(inside, table); });
    };
    govuk::draw(out, govuk::Details{.summary = "Which teams have taken it up", .text = draw});
}

void draw_acknowledgement(html::Out& out, staff::Request const& request, ShownPoint const& shown, Typed const& typed)
{
    govuk::Select team{.name = "team",
        .label = {.text = "Team"},
        .items = {},
        .value = typed.text("team"),
        .error = typed.error("team")};
    for (auto const& one : shown.own_teams) team.items.push_back({.text = one.name, .value = one.id.text()});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Take it up with your team");
    staff::form(out, request, shown.path("/acknowledgement"), [&] {
        govuk::draw(out, team);
        forms::draw_text(out, typed, "taken_up", "What does your team do with it?");
        govuk::draw(out, govuk::Button{.text = "My team has taken it up", .prevents_double_click = true});
    });
}

void draw_agenda(html::Out& out, staff::Request const& request, ShownPoint const& shown, Typed const& typed)
{
    govuk::Checkboxes workers{.name = "worker",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "In whose supervision will you talk about it?"}},
        .values = typed.fields.all("worker"),
        .error = typed.error("worker"),
        .classes = "govuk-checkboxes--small"};
    for (auto const& one : shown.workers) workers.items.push_back({.value = one.id.text(), .text = one.name});
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/agenda"), [&] {
            govuk::draw(inside, workers);
            govuk::draw(inside, govuk::Button{.text = "Put it on the agenda", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out,
        govuk::Details{
            .summary = "Put it on a supervision agenda", .text = form, .is_open = typed.error("worker").has_value()});
}

/// The team of the worker where this person supervises.
std::optional<staff::TeamId> team_between(
    db::Reader& reader, staff::PersonId person, staff::PersonId worker, Date today)
{
    for (auto const& team : staff::store::teams_in_sight(reader, person, verb::supervise, today)) {
        auto const holders = staff::store::holders(reader, "practitioner", team.id, today);
        if (std::ranges::find(holders, worker, &staff::StaffMember::id) != holders.end()) return team.id;
    }
    return std::nullopt;
}

std::vector<SupervisionItem> items_for(staff::Request const& request, ShownPoint const& shown)
{
    auto reader = request.database().read();
    auto const standing = store::items_of(reader, shown.point.id);
    std::vector<SupervisionItem> items;
    for (auto const& text : request.form().all("worker")) {
        auto const worker = staff::PersonId::parse(text);
        auto const team = worker ? team_between(reader, request.person().id, *worker, request.today()) : std::nullopt;
        bool const again = std::ranges::any_of(
            standing, [&](SupervisionItem const& one) { return worker == one.worker && !one.ticked_on; });
        if (!team || again) continue;
        items.push_back({.id = ItemId::make(),
            .worker = *worker,
            .team = *team,
            .point = shown.point.id,
            .words = shown.point.title,
            .put_by = request.person().id,
            .put_at = request.now()});
    }
    return items;
}

} // namespace

void draw_follow_up(html::Out& out, staff::Request const& request, ShownPoint const& shown, Typed const& typed)
{
    if (!shown.point.stands()) return;
    if (!shown.own_teams.empty()) draw_acknowledgement(out, request, shown, typed);
    draw_teams(out, shown);
    if (!shown.workers.empty()) draw_agenda(out, request, shown, typed);
}

http::Response acknowledge_point(staff::Request const& request)
{
    auto const shown = find_shown_point(request);
    if (!shown) return staff::not_found(request);
    Typed const typed{request.form(), {}};
    auto const team = std::ranges::find_if(
        shown->own_teams, [&](staff::Team const& one) { return one.id.text() == typed.text("team"); });
    if (team == shown->own_teams.end())
        return show_problem(request, *shown, typed, {"team", "Select a team of yours that has not taken it up yet"});
    if (typed.text("taken_up").empty())
        return show_problem(request, *shown, typed, {"taken_up", "Enter what your team does with it"});
    auto const done = request.database().write([&](db::Transaction& tx) {
        return store::acknowledge(tx, shown->point, team->id, typed.text("taken_up"),
            {request.person().id.number, request.now(), "took up a learning point"});
    });
    if (!done) return show_problem(request, *shown, typed, done.problem());
    return staff::redirect_with_notice(shown->path(), "Saved");
}

http::Response put_on_agenda(staff::Request const& request)
{
    auto const shown = find_shown_point(request);
    if (!shown) return staff::not_found(request);
    Typed const typed{request.form(), {}};
    auto const items = items_for(request, *shown);
    if (items.empty())
        return show_problem(request, *shown, typed,
            {"worker", "Select somebody of your team on whose agenda it does not stand already"});
    request.database().write([&](db::Transaction& tx) {
        for (auto const& item : items)
            store::add(tx, item, {request.person().id.number, request.now(), "put it on a supervision agenda"});
    });
    return staff::redirect_with_notice("/learning/supervision", "Put on the agenda");
}

} // namespace gt::learning
