#pragma once

#include "framework/framework.hpp"
#include "learning/activity.hpp"
#include "platform/forms/typed.hpp"
#include "staff/house/page.hpp"

namespace gt::learning {

/// Where an activity may be planned; once one place was chosen, who could lead it and the open needs it could be for.
struct Planning {
    std::vector<staff::Team> places;
    staff::Team const* place = nullptr;
    std::vector<staff::StaffMember> leaders = {};
    std::vector<LearningNeed> needs = {};
    std::shared_ptr<framework::Framework const> framework = {};
};

/// Fills `planning`, which the chosen place points into.
void read_planning(Planning& planning, staff::Request const& request, std::string const& place);

/// The fields of an activity for the place that was chosen.
void draw_activity_fields(html::Out& out, Planning const& planning, forms::Typed const& typed, Date today);
/// The activity that the form describes; nothing when something is to be put right, which `typed` then says.
std::optional<LearningActivity> read_activity(
    staff::Request const& request, Planning const& planning, forms::Typed& typed);

} // namespace gt::learning
