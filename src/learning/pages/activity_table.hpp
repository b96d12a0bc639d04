#pragma once

#include "learning/store/activities.hpp"
#include "platform/html/out.hpp"

namespace gt::learning {

/// "4 days held, 31 came", "Not held yet".
std::string held_words(store::ListedActivity const& one);

/// Each with its link, whom it is for, when it is, who leads it, and how many came.
void draw_activity_table(
    html::Out& out, std::vector<store::ListedActivity> const& activities, std::string const& caption);

} // namespace gt::learning
