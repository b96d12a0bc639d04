#pragma once

#include "staff/house/house.hpp"

namespace gt::reports {

/// What the quarters' reports say will be done next: written, and carried forward with how each step stands.
void add_next_steps_pages(staff::House& house);

http::Response show_next_step(staff::Request const& request);
http::Response say_how_step_stands(staff::Request const& request);

} // namespace gt::reports
