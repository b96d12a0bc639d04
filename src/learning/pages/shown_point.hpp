#pragma once

#include "learning/measurement.hpp"
#include "learning/supervision.hpp"
#include "platform/forms/typed.hpp"
#include "staff/house/page.hpp"

namespace gt::learning {

/// A learning point with all that became of it.
struct ShownPoint {
    LearningPoint point;
    std::vector<TeamStanding> teams;
    std::vector<staff::Team> own_teams; ///< that this person acknowledges for, and have not yet taken it up
    std::vector<staff::StaffMember> workers; ///< whose supervision agenda this person may put it on
    std::vector<Measurement> measurements;
    int agendas = 0; ///< it was put on
    int agendas_ticked = 0;
    std::string theme_title;

    std::string path(std::string_view below = "") const { return "/learning/" + point.id.text() + std::string{below}; }
};

/// Nothing for a draft, or one that was withdrawn, unless this person may write.
std::optional<ShownPoint> find_shown_point(staff::Request const& request);

http::Response point_page(
    staff::Request const& request, ShownPoint const& shown, forms::Typed const& typed, int status = 200);
/// The page again with the problem beside its field.
http::Response show_problem(
    staff::Request const& request, ShownPoint const& shown, forms::Typed typed, Problem const& problem);

void draw_follow_up(html::Out& out, staff::Request const& request, ShownPoint const& shown, forms::Typed const& typed);
/// What was counted before and since, and what that comes to in a word.
void draw_measurement(html::Out& out, Measurement const& measurement);
void draw_measurements(
    html::Out& out, staff::Request const& request, ShownPoint const& shown, forms::Typed const& typed);

} // namespace gt::learning
