#pragma once

#include "audits/agreement/consistency.hpp"
#include "platform/html/url.hpp"

namespace gt::audits {

/// The pairs of second reads that a figure of consistency counts.
html::Url pairs_url(Date from, Date to, PairFigure const& figure);

} // namespace gt::audits
