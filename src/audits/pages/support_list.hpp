#pragma once

#include "audits/register/store.hpp"
#include "platform/html/out.hpp"

namespace gt::audits {

/// How many of each kind, and how many people came: what an overview of the quarter asks for [LEI18-63].
void draw_counts(html::Out& out, std::vector<auditors::Support> const& supports);
void draw_supports(html::Out& out, std::vector<auditors::Support> const& supports);

} // namespace gt::audits
