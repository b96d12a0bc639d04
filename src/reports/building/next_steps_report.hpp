#pragma once

#include "reports/model/report.hpp"
#include "reports/next_step.hpp"

#include <vector>

namespace gt::reports {

/// The next steps of earlier quarters with how each stands; no section when none is carried into these days [LEI18-16].
std::vector<model::Section> carried_steps_section(std::vector<NextStep> const& steps, Asked const& asked);
/// What will be done next; no section when nothing was written for these days.
std::vector<model::Section> next_steps_section(std::vector<NextStep> const& steps, Asked const& asked);

} // namespace gt::reports
