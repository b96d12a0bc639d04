#pragma once

#include "platform/html/url.hpp"
#include "reports/asked.hpp"
#include "reports/graded_audit.hpp"

namespace gt::reports {

inline constexpr std::string_view month_path = "/reports/head-of-service-monthly";

/// The page, or what lies below it: "", ".csv", "/audits". It carries the instant, so that what it opens to
/// counts as the page did.
html::Url month_url(Asked const& asked, std::string_view below = "");
/// Where a figure opens to its audits.
html::Url figure_url(Asked const& asked, Figure const& figure);
Figure figure_from(http::Fields const& query);

} // namespace gt::reports
