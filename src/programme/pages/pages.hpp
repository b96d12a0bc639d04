#pragma once

#include "staff/house/page.hpp"

/// The screens of the programme: one file each, named like what it shows.
namespace gt::programme {

http::Response show_programme(staff::Request const& request);
http::Response send_programme_csv(staff::Request const& request);
http::Response send_programme_xlsx(staff::Request const& request);
http::Response send_programme_json(staff::Request const& request);
http::Response show_done_audits(staff::Request const& request);
http::Response show_share(staff::Request const& request);
http::Response show_check_pack(staff::Request const& request);
http::Response show_coverage(staff::Request const& request);
http::Response send_coverage_csv(staff::Request const& request);
http::Response send_coverage_xlsx(staff::Request const& request);
http::Response send_coverage_json(staff::Request const& request);
http::Response show_covered_cases(staff::Request const& request);
http::Response show_exemptions(staff::Request const& request);
http::Response add_exemption(staff::Request const& request);
http::Response withdraw_exemption(staff::Request const& request);

} // namespace gt::programme
