#pragma once

#include "audits/register/store.hpp"
#include "platform/html/out.hpp"

namespace gt::audits {

/// How many of each kind in each quarter, and how many people came; each count opens to its list [LEI18-63].
void draw_counts(html::Out& out, std::vector<auditors::SupportQuarter> const& quarters);
void draw_supports(html::Out& out, std::vector<auditors::Support> const& supports);

} // namespace gt::audits
