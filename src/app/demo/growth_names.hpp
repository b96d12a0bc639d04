#pragma once

#include "app/demo/plan.hpp"

#include <string>

namespace gt::app::demo {

/// Invented names for many: 2,500 people and 154 teams, each once.
std::string name_of_many(int person);
std::string team_of_many(int team); ///< "Ashgrove Family Help Team"
Work work_of_many(int team);
std::string_view area_of(Work work);

} // namespace gt::app::demo
