#pragma once

#include "platform/html/out.hpp"
#include "reports/model/report.hpp"

namespace gt::reports {

/// The table's chart as SVG with attributes alone (the pages allow no inline style), of one size whatever is in it, and
/// fit to stand by itself in a document. Nothing when the table has no chart, or too few rows for one.
void draw_chart(html::Out& out, model::Table const& table);

} // namespace gt::reports
