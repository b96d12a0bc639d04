#pragma once

#include "cases/case.hpp"
#include "cases/panels.hpp"
#include "staff/house/page.hpp"

/// The screens of managers' checks and workers' alerts; `oversight.cpp` gives them their addresses.
namespace gt::oversight {

http::Response show_case_checks(staff::Request const& request);
http::Response show_new_check(staff::Request const& request);
http::Response add_check(staff::Request const& request);
http::Response show_check(staff::Request const& request);
http::Response save_agreement(staff::Request const& request);
http::Response show_new_alert(staff::Request const& request);
http::Response add_alert(staff::Request const& request);
http::Response show_alert(staff::Request const& request);
http::Response save_answer(staff::Request const& request);

/// The case in the address; nothing for what this person may not see.
std::optional<cases::Case> case_in_sight(db::Reader& reader, staff::Request const& request);
/// Whether this person may make a manager's check of it: over its team, and of nobody's work but another's.
bool may_check(db::Reader& reader, staff::Request const& request, cases::Case const& record);

/// What stands about it on the page of the case.
cases::CasePanels::Panel case_panel();

} // namespace gt::oversight
