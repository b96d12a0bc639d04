#pragma once

#include "framework/framework.hpp"
#include "learning/store/activities.hpp"
#include "platform/forms/typed.hpp"
#include "staff/house/page.hpp"

namespace gt::learning {

/// An activity with what happened on its days.
struct ShownActivity {
    LearningActivity activity;
    std::vector<ActivityDay> recorded;
    std::shared_ptr<framework::Framework const> framework;
    std::optional<LearningNeed> need; ///< when this person may see it
    bool may_record = false;

    std::string path(std::string_view below = "") const
    {
        return "/learning/activities/" + activity.id.text() + std::string{below};
    }
    /// Of these it can be said already what happened.
    std::vector<Date> passed_days(Date today) const
    {
        auto days = unrecorded_days(activity, recorded);
        std::erase_if(days, [&](Date day) { return day > today; });
        return days;
    }
};

/// Nothing for one that this person may not see.
std::optional<ShownActivity> find_shown_activity(staff::Request const& request);

http::Response activity_page(staff::Request const& request, ShownActivity const& shown, forms::Typed const& typed);

/// The form that says what happened on a day that is there and was not recorded; nothing when there is none.
void draw_record_day(
    html::Out& out, staff::Request const& request, ShownActivity const& shown, forms::Typed const& typed);
/// The form that calls off the days to come; nothing when there is none.
void draw_call_off(
    html::Out& out, staff::Request const& request, ShownActivity const& shown, forms::Typed const& typed);

} // namespace gt::learning
