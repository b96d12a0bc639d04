#pragma once

#include "staff/house/page.hpp"

/// The screens of actions; `improvement.cpp` gives them their addresses.
namespace gt::improvement {

http::Response show_actions(staff::Request const& request);
http::Response show_action(staff::Request const& request);
http::Response give_evidence(staff::Request const& request);
http::Response check_action(staff::Request const& request);

} // namespace gt::improvement
