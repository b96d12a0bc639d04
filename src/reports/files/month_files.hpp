#pragma once

#include "reports/head_of_service_month.hpp"

namespace gt::reports {

/// One row for each team, area and kind of other audit, for the grade of the whole and for each domain: every
/// figure of the page. Safe to open in a spreadsheet.
std::string csv_of(HeadOfServiceMonth const& month);

/// The same figures; ids are strings, a percentage that is not shown is null.
std::string json_of(HeadOfServiceMonth const& month);

} // namespace gt::reports
