#pragma once

#include "reports/asked.hpp"
#include "reports/head_of_service_month.hpp"
#include "staff/house/house.hpp"

namespace gt::reports {

/// /reports/head-of-service-monthly, and the same as files.
void add_month_page(staff::House& house);
/// The audits behind one figure.
void add_figure_audits_page(staff::House& house);

/// For the person of the request, by what they asked.
HeadOfServiceMonth month_for(staff::Request const& request, Asked const& asked);

} // namespace gt::reports
