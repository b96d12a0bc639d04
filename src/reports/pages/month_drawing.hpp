#pragma once

#include "platform/html/out.hpp"
#include "reports/head_of_service_month.hpp"

namespace gt::reports {

/// Words first: what needs attention; then a table for each area, and its domains. Figures are
/// links for whoever may open the audits behind them.
void draw_month(html::Out& out, HeadOfServiceMonth const& month);

/// "1 October 2026 to 31 October 2026"
std::string period_words(Asked const& asked);

} // namespace gt::reports
