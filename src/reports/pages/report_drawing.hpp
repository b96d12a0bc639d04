#pragma once

#include "platform/html/out.hpp"
#include "reports/model/report.hpp"

namespace gt::reports {

/// Words first; then each table, and the chart of its rows. What opens to rows is a link.
void draw_report(html::Out& out, model::Report const& report);

} // namespace gt::reports
