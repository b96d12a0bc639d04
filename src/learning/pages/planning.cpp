#include "learning/pages/planning.hpp"

#include "framework/shelf.hpp"
#include "learning/pages/choices.hpp"
#include "learning/store/needs.hpp"
#include "learning/verbs.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/text/whole_number.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int most_needs_to_choose = 200;

void draw_what(html::Out& out, Planning const& planning, Typed const& typed, Date today)
{
    draw_choice(out, typed, "kind", "Kind", kind_choices(*planning.framework, today, "Choose"));
    forms::draw_text(out, typed, "title", "What is it about?",
        "Of a consultation, the question. Nothing that tells which child or whose work it is about");
    Choices needs{{.text = "None", .value = ""}};
    for (auto const& one : planning.needs)
        needs.push_back({.text = one.what + " (" + one.place_name + ")", .value = one.id.text()});
    draw_choice(out, typed, "need", "Which learning need does it answer?", std::move(needs));
    draw_choice(out, typed, "theme", "Theme", theme_choices(*planning.framework, "None"));
    Choices leaders{{.text = "Choose", .value = ""}};
    for (auto const& one : planning.leaders)
        leaders.push_back({.text = one.name + ", " + one.job_title, .value = one.id.text()});
    draw_choice(out, typed, "leader", "Who leads it?", std::move(leaders), "They are asked afterwards who came");
}

void draw_when(html::Out& out, Typed const& typed)
{
    forms::draw_line(out, typed, "first_on", "On which day, or from which day?", "For example, 7 December 2026");
    govuk::draw(out,
        govuk::Input{.name = "every_weeks",
            .label = {.text = "Repeated every how many weeks?"},
            .value = typed.text("every_weeks"),
            .hint = "1 for each week. Leave it empty when it is held once",
            .error = typed.error("every_weeks"),
            .inputmode = "numeric",
            .classes = "govuk-input--width-5"});
    forms::draw_line(out, typed, "last_on", "Until which day is it repeated?");
}

/// Days and how often, as typed; what is wrong stands in `typed`.
void read_days(LearningActivity& activity, Typed& typed)
{
    auto const weeks = typed.text("every_weeks");
    auto const number = weeks.empty() ? std::optional{0} : text::whole_number(weeks);
    if (!number || (!weeks.empty() && *number < 1))
        typed.problems.add("every_weeks", "Enter a number of weeks from 1 to 52, or leave it empty");
    auto const first = Date::parse_typed(typed.text("first_on"));
    if (!first) typed.problems.add("first_on", "Enter the day, like 7 December 2026");
    if (!number || !first) return;
    activity.every_weeks = *number;
    activity.first_on = activity.last_on = *first;
    if (activity.every_weeks == 0) return;
    auto const last = Date::parse_typed(typed.text("last_on"));
    if (!last) typed.problems.add("last_on", "Enter the last day on which it is repeated, like 26 March 2027");
    activity.last_on = last.value_or(*first);
}

/// What it serves and who leads it, as chosen from what was there to choose.
void read_choices(LearningActivity& activity, Planning const& planning, Typed& typed)
{
    auto const chosen = [&](auto const& things, std::string_view field) {
        return std::ranges::find_if(things, [&](auto const& one) { return one.id.text() == typed.text(field); });
    };
    auto const leader = chosen(planning.leaders, "leader");
    if (leader == planning.leaders.end())
        typed.problems.add("leader", "Select who leads it");
    else
        activity.leader = leader->id;
    auto const need = chosen(planning.needs, "need");
    if (need != planning.needs.end())
        activity.need = need->id;
    else if (!typed.text("need").empty())
        typed.problems.add("need", "Select a learning need that is open");
    if (activity.theme.empty() && activity.need) activity.theme = need->theme;
    if (!activity.theme.empty() && !planning.framework->theme(activity.theme))
        typed.problems.add("theme", "Select a theme of the framework");
}

} // namespace

void read_planning(Planning& planning, staff::Request const& request, std::string const& place)
{
    auto reader = request.database().read();
    auto const today = request.today();
    planning.places = staff::store::places_in_sight(reader, request.person().id, verb::lead, today);
    auto const found
        = std::ranges::find_if(planning.places, [&](staff::Team const& one) { return one.id.text() == place; });
    if (found != planning.places.end())
        planning.place = &*found;
    else if (planning.places.size() == 1)
        planning.place = &planning.places.front();
    if (!planning.place) return;
    planning.leaders = staff::store::who_may(reader, verb::lead, planning.place->id, today);
    planning.needs
        = store::list_visible_needs(reader, request.person(), today, {.state = NeedState::open}, most_needs_to_choose);
    planning.framework = request.house().get<framework::Shelf>().on(reader, today);
}

void draw_activity_fields(html::Out& out, Planning const& planning, Typed const& typed, Date today)
{
    draw_what(out, planning, typed, today);
    draw_when(out, typed);
}

std::optional<LearningActivity> read_activity(staff::Request const& request, Planning const& planning, Typed& typed)
{
    LearningActivity activity{.id = request.new_id<ActivityId>(),
        .kind = {},
        .kind_title = {},
        .title = typed.text("title"),
        .place = planning.place->id,
        .theme = typed.text("theme"),
        .leader = {},
        .first_on = request.today(),
        .last_on = request.today(),
        .planned_by = request.person().id,
        .planned_at = request.now()};
    read_choices(activity, planning, typed);
    read_days(activity, typed);
    auto const* kind = planning.framework->activity_kind_on(typed.text("kind"), request.today());
    if (!kind) {
        typed.problems.add("kind", "Select what kind of activity it is");
        return std::nullopt;
    }
    auto const kept = checked(std::move(activity), *kind, planning.place->kind);
    if (!kept) typed.problems.add(kept.problem().field, kept.problem().message);
    return typed.problems.any() ? std::nullopt : std::optional{*kept};
}

} // namespace gt::learning
