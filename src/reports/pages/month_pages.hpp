#pragma once

#include "reports/asked.hpp"
#include "reports/head_of_service_month.hpp"
#include "staff/house/house.hpp"

namespace gt::reports {

/// The head of service's month as CSV and JSON, in the shape that they have had from the first; every other format,
/// and the page, are those of all reports.
void add_month_files(staff::House& house);
/// The audits behind one figure.
void add_figure_audits_page(staff::House& house);

/// For the person of the request, by what they asked.
HeadOfServiceMonth month_for(staff::Request const& request, Asked const& asked);

} // namespace gt::reports
