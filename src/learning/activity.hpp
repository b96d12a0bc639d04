#pragma once

#include "framework/activity_kind.hpp"
#include "learning/need.hpp"

#include <vector>

namespace gt::learning {

using ActivityId = Id<struct LearningActivityTag>;

/// What is done so that people learn: on a day, or repeated every so many weeks until a day [LEI18-65].
struct LearningActivity {
    ActivityId id;
    std::string kind; ///< of the framework
    std::string kind_title; ///< as the framework called it then
    std::string title; ///< what it is about; of a consultation, the question
    staff::TeamId place; ///< for the teams below this node of the tree, or for this team
    std::string place_name = {};
    std::optional<NeedId> need = {}; ///< that it is held for
    std::string theme = {}; ///< of the framework; may be empty
    staff::PersonId leader;
    std::string leader_name = {};
    Date first_on;
    int every_weeks = 0; ///< 0: once
    Date last_on; ///< the same as the first day of one that is held once
    staff::PersonId planned_by;
    Instant planned_at;
    std::optional<Date> called_off_on = {}; ///< later days are not held any more
    std::string called_off_because = {};

    bool is_on(Date day) const; ///< whether it is planned for that day
};

/// What happened on one of its days: how many came and what was fed back, or why it was not held.
struct ActivityDay {
    Date day;
    bool was_held = true;
    int came = 0;
    std::string words;
    staff::PersonId recorded_by;
    std::string recorded_by_name = {};
    Instant recorded_at;
};

/// "7 December 2026", "Every 2 weeks, 7 December 2026 to 1 March 2027".
std::string when_words(LearningActivity const& activity);
/// The days it is planned for, in order; none after it was called off.
std::vector<Date> planned_days(LearningActivity const& activity);
/// Those of which nobody has said yet what happened.
std::vector<Date> unrecorded_days(LearningActivity const& activity, std::vector<ActivityDay> const& recorded);

/// The same when it may be kept: with what its kind asks for, and days that make sense.
Result<LearningActivity> checked(LearningActivity activity, framework::ActivityKind const& kind, staff::TeamKind place);

/// The same when it may be recorded: a day of the activity, not in the future, and not recorded before.
Result<ActivityDay> checked(ActivityDay day, LearningActivity const& activity, std::vector<ActivityDay> const& recorded,
    bool asks_feedback, Date today);

/// Days after today are not held any more.
Result<LearningActivity> called_off(LearningActivity activity, std::string because, Date today);

} // namespace gt::learning
