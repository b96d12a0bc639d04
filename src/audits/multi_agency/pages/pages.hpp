#pragma once

#include "cases/panels.hpp"
#include "staff/house/page.hpp"

/// The screens of multi-agency audits: those of the lead auditor, and those that a partner agency meets by its link.
namespace gt::audits::multi_agency {

http::Response show_joint_audits(staff::Request const& request);
http::Response show_new_joint_audit(staff::Request const& request);
http::Response begin_joint_audit(staff::Request const& request);
http::Response show_joint_audit(staff::Request const& request);
http::Response invite_agency(staff::Request const& request);
http::Response renew_agency_link(staff::Request const& request);
http::Response withdraw_agency(staff::Request const& request);
http::Response show_agency_return(staff::Request const& request);
http::Response show_synthesis(staff::Request const& request);
http::Response show_lead(staff::Request const& request);
http::Response change_lead(staff::Request const& request);
http::Response show_joint_findings(staff::Request const& request);
http::Response save_joint_finding(staff::Request const& request);
http::Response save_agency_grades(staff::Request const& request);

cases::CasePanels::Panel case_panel();

namespace partner {

http::Response show_link(http::Request const& request, staff::House& house);
http::Response use_link(http::Request const& request, staff::House& house);
http::Response show_return(http::Request const& request, staff::House& house);
http::Response show_section(http::Request const& request, staff::House& house);
http::Response save_section(http::Request const& request, staff::House& house);
http::Response keep_draft(http::Request const& request, staff::House& house);
http::Response show_check(http::Request const& request, staff::House& house);
http::Response send_return(http::Request const& request, staff::House& house);

} // namespace partner

} // namespace gt::audits::multi_agency
