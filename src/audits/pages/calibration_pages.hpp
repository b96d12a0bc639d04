#pragma once

#include "staff/house/page.hpp"

/// The screens of calibration exercises and of the exemplars that come of them. `audits.cpp` gives them their
/// addresses.
namespace gt::audits {

http::Response show_calibration(staff::Request const& request);
http::Response show_new_exercise(staff::Request const& request);
http::Response set_exercise(staff::Request const& request);
http::Response show_exercise(staff::Request const& request);
http::Response check_exercise(staff::Request const& request);
http::Response grade_exercise(staff::Request const& request);
http::Response agree_exercise(staff::Request const& request);
http::Response approve_exercise(staff::Request const& request);

http::Response show_exemplars(staff::Request const& request);

} // namespace gt::audits
