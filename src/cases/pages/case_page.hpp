#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// /cases/{id}
void add_case_page(staff::House& house);

/// Whether the page of a case is for people of their roles at all; which cases it shows them is another matter.
bool may_open_cases(staff::Person const& person);

} // namespace gt::cases
