#include "learning/thread/need_threads.hpp"

#include "improvement/thread/thread.hpp"
#include "learning/pages/activity_table.hpp"
#include "learning/store/needs.hpp"
#include "learning/store/points.hpp"
#include "learning/verbs.hpp"

namespace gt::learning {

namespace {

using improvement::Gap;
using improvement::ThreadNode;
using improvement::ThreadRecord;
using improvement::ThreadWay;
using improvement::Walker;

constexpr int most_steps_of_needs = 100;
constexpr int months_until_planned = 3;

std::optional<LearningNeed> seen_need(Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<NeedId>(key);
    return id && walker.person.may(verb::see)
        ? store::find_visible_need(walker.reader, walker.person, *id, walker.today)
        : std::nullopt;
}

std::optional<LearningActivity> seen_activity(Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<ActivityId>(key);
    return id && walker.person.may(verb::see)
        ? store::find_visible_activity(walker.reader, walker.person, *id, walker.today)
        : std::nullopt;
}

std::vector<ThreadNode> needs_with(Walker const& walker, store::NeedFilter const& filter)
{
    std::vector<ThreadNode> nodes;
    for (auto const& need :
        store::list_visible_needs(walker.reader, walker.person, walker.today, filter, most_steps_of_needs))
        nodes.push_back({"learning_need", need.id.text()});
    return nodes;
}

std::vector<store::ListedActivity> activities_with(Walker const& walker, store::ActivityFilter const& filter)
{
    return store::list_visible_activities(walker.reader, walker.person, walker.today, filter, most_steps_of_needs);
}

std::optional<ThreadRecord> show_theme(Walker const& walker, std::string const& key)
{
    auto const* theme = walker.framework.theme(key);
    if (!theme) return std::nullopt;
    return ThreadRecord{.title = "Theme", .words = theme->title};
}

/// Learning points and needs about the theme, and activities that answer no need.
std::vector<ThreadNode> theme_led_to(Walker const& walker, std::string const& key)
{
    if (!walker.person.may(verb::see)) return {};
    std::vector<ThreadNode> nodes;
    for (auto const& point : store::list(walker.reader, false, most_steps_of_needs))
        if (point.theme == key) nodes.push_back({"learning", point.id.text()});
    for (auto const& need : needs_with(walker, {.theme = key})) nodes.push_back(need);
    for (auto const& one : activities_with(walker, {.theme = key}))
        if (!one.activity.need) nodes.push_back({"learning_activity", one.activity.id.text()});
    return nodes;
}

std::optional<ThreadRecord> show_need_in_thread(Walker const& walker, std::string const& key)
{
    auto const need = seen_need(walker, key);
    if (!need) return std::nullopt;
    return ThreadRecord{
        "Learning need", need->what, "/learning/needs/" + key, need->place_name + ". " + state_words(*need)};
}

std::vector<ThreadNode> need_came_from(Walker const& walker, std::string const& key)
{
    auto const need = seen_need(walker, key);
    std::vector<ThreadNode> nodes;
    if (!need) return nodes;
    if (need->origin.id) nodes.push_back({need->origin.kind, std::to_string(*need->origin.id)});
    if (!need->theme.empty()) nodes.push_back({"theme", need->theme});
    return nodes;
}

/// The needs that were drawn from a record of that kind.
improvement::Step led_to_needs(std::string kind)
{
    return [kind = std::move(kind)](Walker const& walker, std::string const& key) -> std::vector<ThreadNode> {
        auto const id = parse_id_number(key);
        if (!id || !walker.person.may(verb::see)) return {};
        return needs_with(walker, {.origin = {kind, id}});
    };
}

std::vector<ThreadNode> need_led_to(Walker const& walker, std::string const& key)
{
    auto const need = seen_need(walker, key);
    std::vector<ThreadNode> nodes;
    if (need)
        for (auto const& one : activities_with(walker, {.need = need->id}))
            nodes.push_back({"learning_activity", one.activity.id.text()});
    return nodes;
}

std::optional<ThreadRecord> show_activity_in_thread(Walker const& walker, std::string const& key)
{
    auto const activity = seen_activity(walker, key);
    if (!activity) return std::nullopt;
    store::ListedActivity listed{*activity};
    for (auto const& day : store::days_of(walker.reader, activity->id)) {
        listed.held += day.was_held;
        listed.came += day.came;
    }
    return ThreadRecord{activity->kind_title, activity->title, "/learning/activities/" + key,
        activity->place_name + ". " + when_words(*activity) + ". " + held_words(listed)};
}

std::vector<ThreadNode> activity_came_from(Walker const& walker, std::string const& key)
{
    auto const activity = seen_activity(walker, key);
    std::vector<ThreadNode> nodes;
    if (!activity) return nodes;
    if (activity->need)
        nodes.push_back({"learning_need", activity->need->text()});
    else if (!activity->theme.empty())
        nodes.push_back({"theme", activity->theme});
    return nodes;
}

/// What can be begun from a record of that kind.
improvement::WaysOn ways_from(std::string kind)
{
    return [kind = std::move(kind)](Walker const& walker, std::string const& key) {
        std::vector<ThreadWay> ways;
        if (walker.person.may(verb::raise_need))
            ways.push_back({"Raise a learning need from this",
                kind == "theme" ? html::Url::rooted("/learning/needs/new").with("theme", key)
                                : html::Url::rooted("/learning/needs/new").with("from", kind).with("origin", key)});
        return ways;
    };
}

std::vector<Gap> nothing_planned(Walker const& walker)
{
    std::vector<Gap> gaps;
    if (!walker.person.may(verb::see)) return gaps;
    store::NeedFilter const filter{.state = NeedState::open, .without_activity = true};
    for (auto const& need :
        store::list_visible_needs(walker.reader, walker.person, walker.today, filter, most_steps_of_needs)) {
        auto const raised = need.raised_at.london_date();
        if (raised.plus_months(months_until_planned) < walker.today)
            gaps.push_back({{"learning_need", need.id.text()}, need.what, "Raised " + raised.words()});
    }
    return gaps;
}

} // namespace

void add_need_threads(staff::House& house)
{
    auto& threads = house.get<improvement::Threads>();
    threads.add_kind("theme", show_theme);
    threads.add_led_to("theme", theme_led_to);
    threads.add_kind("learning_need", show_need_in_thread);
    threads.add_came_from("learning_need", need_came_from);
    threads.add_led_to("learning_need", need_led_to);
    threads.add_kind("learning_activity", show_activity_in_thread);
    threads.add_came_from("learning_activity", activity_came_from);
    for (auto const* kind : {"finding", "learning", "learning_review", "audit_theme"})
        threads.add_led_to(kind, led_to_needs(kind));
    for (auto const* kind : {"finding", "learning", "learning_review", "audit_theme", "theme"})
        threads.add_ways_on(kind, ways_from(kind));
    house.get<improvement::Gaps>().push_back(
        {"learning_needs", "Learning needs that nothing was planned for in three months", nothing_planned});
}

} // namespace gt::learning
