#pragma once

#include "learning/measure/change.hpp"
#include "staff/house/house.hpp"
#include "staff/period.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace gt::learning {

/// Learning points, supervision agendas, feedback upward, learning reviews, the bulletin; learning needs and what is
/// done about them.
void add_learning(staff::House& house);

/// In how many audits of these days, of the teams below this node, the framework's theme was an area for improvement.
using CountFound
    = std::function<Found(db::Reader& reader, std::string_view theme, staff::Period days, staff::TeamId node)>;
/// Called by the capability that audits, after `add_learning`: with this learning is measured again.
void measure_with(staff::House& house, CountFound count);

/// Drafts the best practice that an audit found as a learning point for its team's service [BAR-47]. Drafting the same
/// again changes nothing.
void draft_best_practice(
    db::Transaction& tx, std::int64_t audit, staff::TeamId team, std::string const& words, history::Act const& act);

} // namespace gt::learning
