#include "learning/activity.hpp"

#include "platform/text/long_words.hpp"

#include <algorithm>

namespace gt::learning {

namespace {

constexpr std::size_t longest_title_of_activity = 300;
constexpr int most_weeks_between = 52;
constexpr int most_days_planned = 120; ///< weekly, that is more than two years
constexpr int most_who_come = 5000;

Result<void> check_days(LearningActivity const& activity)
{
    if (activity.every_weeks < 0 || activity.every_weeks > most_weeks_between)
        return Problem{"every_weeks", "Enter a number of weeks from 1 to 52, or leave it empty"};
    if (activity.last_on < activity.first_on)
        return Problem{"last_on", "The last day must be the same as or after the first day"};
    if (activity.every_weeks > 0
        && activity.last_on.days_since(activity.first_on) / (7 * activity.every_weeks) >= most_days_planned)
        return Problem{"last_on", "These are too many days: end it earlier, and plan it anew then"};
    return {};
}

} // namespace

bool LearningActivity::is_on(Date day) const
{
    if (day < first_on || day > last_on || (called_off_on && day > *called_off_on)) return false;
    return every_weeks == 0 ? day == first_on : day.days_since(first_on) % (7 * every_weeks) == 0;
}

std::string when_words(LearningActivity const& activity)
{
    if (activity.every_weeks == 0) return activity.first_on.words();
    auto const often = activity.every_weeks == 1 ? std::string{"Every week"}
                                                 : "Every " + std::to_string(activity.every_weeks) + " weeks";
    return often + ", " + activity.first_on.words() + " to " + activity.last_on.words();
}

std::vector<Date> planned_days(LearningActivity const& activity)
{
    std::vector<Date> days;
    auto const step = activity.every_weeks == 0 ? most_days_planned : 7 * activity.every_weeks;
    for (auto day = activity.first_on; activity.is_on(day); day = day.plus_days(step)) days.push_back(day);
    return days;
}

std::vector<Date> unrecorded_days(LearningActivity const& activity, std::vector<ActivityDay> const& recorded)
{
    auto days = planned_days(activity);
    std::erase_if(
        days, [&](Date day) { return std::ranges::find(recorded, day, &ActivityDay::day) != recorded.end(); });
    return days;
}

Result<LearningActivity> checked(LearningActivity activity, framework::ActivityKind const& kind, staff::TeamKind place)
{
    if (activity.title.empty()) return Problem{"title", "Enter what it is about"};
    if (activity.title.size() > longest_title_of_activity) return Problem{"title", "Shorten this to about 50 words"};
    if (kind.answers_need && !activity.need)
        return Problem{"need", "Select the learning need that it answers: \"" + kind.title + "\" is held for one"};
    if (kind.for_one_team && place != staff::TeamKind::team)
        return Problem{"kind", "\"" + kind.title + "\" is for one team: begin again with that team"};
    if (auto const days = check_days(activity); !days) return days.problem();
    activity.kind = kind.key;
    activity.kind_title = kind.title;
    return activity;
}

Result<ActivityDay> checked(ActivityDay day, LearningActivity const& activity, std::vector<ActivityDay> const& recorded,
    bool asks_feedback, Date today)
{
    if (std::ranges::find(recorded, day.day, &ActivityDay::day) != recorded.end())
        return Problem{"", "What happened on that day has already been recorded", Problem::Kind::conflict};
    if (!activity.is_on(day.day)) return Problem{"day", "It was not planned for that day"};
    if (day.day > today)
        return Problem{"day", day.day.words() + " is in the future: say who came once the day is there"};
    if (!day.was_held && day.words.empty()) return Problem{"words", "Enter why it was not held"};
    if (day.was_held && (day.came < 0 || day.came > most_who_come))
        return Problem{"came", "Enter how many came: nought or more"};
    if (day.was_held && asks_feedback && day.words.empty()) return Problem{"words", "Enter what was fed back"};
    if (text::is_too_long(day.words)) return Problem{"words", text::too_long};
    if (!day.was_held) day.came = 0;
    return day;
}

Result<LearningActivity> called_off(LearningActivity activity, std::string because, Date today)
{
    if (activity.called_off_on)
        return Problem{"", "This activity has already been called off", Problem::Kind::conflict};
    auto const days = planned_days(activity);
    if (days.empty() || days.back() <= today) return Problem{"", "There is no later day to call off"};
    if (because.empty()) return Problem{"because", "Enter why it is called off"};
    activity.called_off_on = today;
    activity.called_off_because = std::move(because);
    return activity;
}

} // namespace gt::learning
