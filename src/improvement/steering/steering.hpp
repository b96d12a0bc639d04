#pragma once

#include "improvement/thread/thread.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::improvement {

/// Over which teams somebody steers: what they count there, whether or not they may open it.
inline constexpr std::string_view steering_verb = "reports.follow_up";

/// One thing counted in a figure of those who steer.
struct SteeringRow {
    std::string path; ///< its page
    std::string words; ///< "Case C100: invite the father"
    std::string detail; ///< "Due 1 December 2026"
    staff::TeamId team;
    bool may_open = false; ///< by whoever asks; otherwise it is counted and not listed
};

/// Something that waits for somebody, by the key that packs choose it by (framework::overview_figures). The figure is
/// how many rows there are.
struct SteeringFigure {
    std::string_view key;
    std::string_view title;
    std::function<std::vector<SteeringRow>(Walker const&)> rows;
};

using SteeringFigures = std::vector<SteeringFigure>;

/// Keeps the registry in the house, and adds what improvement counts: actions.
void add_steering(staff::House& house);

} // namespace gt::improvement
