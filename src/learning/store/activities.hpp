#pragma once

#include "learning/activity.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"
#include "staff/person.hpp"

namespace gt::learning::store {

/// What a list of activities is asked for; what is empty is not asked.
struct ActivityFilter {
    std::string kind = {};
    std::optional<staff::TeamId> place = {}; ///< there and below
    std::string theme = {};
    std::optional<NeedId> need = {};
};

/// An activity with how often it was held and how many came in all.
struct ListedActivity {
    LearningActivity activity;
    int held = 0;
    int came = 0;
};

/// Plans it, and asks its leader to say who came. Planning the same one again changes nothing.
void plan(db::Transaction& tx, LearningActivity const& activity, history::Act const& act);
/// Records what `checked` made of a day; a conflict when somebody recorded that day since.
Result<void> record_day(
    db::Transaction& tx, LearningActivity const& activity, ActivityDay const& day, history::Act const& act);
/// Saves what `called_off` made of it; a conflict when somebody called it off since.
Result<void> save_calling_off(db::Transaction& tx, LearningActivity const& activity, history::Act const& act);

/// An activity is seen by whoever sees learning in the team it is for, or in any part of the area it is for.
std::optional<LearningActivity> find_visible_activity(
    db::Reader& reader, staff::Person const& person, ActivityId id, Date today);
/// The days of it that were recorded, the earliest first.
std::vector<ActivityDay> days_of(db::Reader& reader, ActivityId id);
/// Those this person may see, the newest first, older than `after` when there is one.
std::vector<ListedActivity> list_visible_activities(db::Reader& reader, staff::Person const& person, Date today,
    ActivityFilter const& filter, int limit, std::optional<ActivityId> after = {});

std::vector<history::PresentState> present_activities(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::learning::store
