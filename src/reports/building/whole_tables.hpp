#pragma once

#include "reports/head_of_service_month.hpp"
#include "reports/model/report.hpp"

namespace gt::reports {

/// Grades of one domain (0: of the whole) over all service areas.
GradeCounts all_areas(HeadOfServiceMonth const& month, std::size_t domain);
/// Overall grade by service area, and grades by domain over all of them.
model::Table areas_table(HeadOfServiceMonth const& whole, std::string_view report_name);
model::Table domains_table(HeadOfServiceMonth const& whole, std::string_view report_name);

} // namespace gt::reports
