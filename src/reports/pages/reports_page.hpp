#pragma once

#include "staff/house/house.hpp"

namespace gt::reports {

/// /reports: what there is to read for this person.
void add_reports_page(staff::House& house);

} // namespace gt::reports
