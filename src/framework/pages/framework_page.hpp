#pragma once

#include "staff/house/page.hpp"

namespace gt::framework {

/// The framework in force today: its versions, audit tools, grades and rules, roles and what they may do.
http::Response show_framework(staff::Request const& request);

} // namespace gt::framework
