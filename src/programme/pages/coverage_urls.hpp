#pragma once

#include "platform/html/url.hpp"
#include "platform/http/request.hpp"
#include "programme/coverage.hpp"

namespace gt::programme {

/// The cases that a figure of coverage counts.
html::Url cases_url(staff::Period days, CoverageFigure const& figure);
/// Back from such an address.
CoverageFigure coverage_figure_from(http::Fields const& query);

} // namespace gt::programme
