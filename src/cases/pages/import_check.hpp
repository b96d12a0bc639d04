#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

constexpr auto template_path = "/imports/caseload-template.csv";

/// GET /imports/checks/{token}: what the file would change, without changing it; while it is being read or imported,
/// how far that is.
http::Response show_check(staff::Request const& request);

/// POST /imports: the file that was checked.
http::Response import_checked(staff::Request const& request);

} // namespace gt::cases
