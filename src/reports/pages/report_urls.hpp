#pragma once

#include "platform/html/url.hpp"
#include "platform/http/request.hpp"
#include "reports/follow_up.hpp"

namespace gt::reports {

/// A report's page, or what lies below it: "", ".csv", "/rows". It carries the instant, so that what it opens to counts
/// as the page did.
html::Url report_url(std::string_view name, Asked const& asked, std::string_view below = "");

/// Where a figure of what follows audits opens to its rows, and the figure that such an address asks for.
html::Url rows_url(std::string_view name, Asked const& asked, FollowFigure const& figure);
FollowFigure follow_figure_from(http::Fields const& query);

} // namespace gt::reports
