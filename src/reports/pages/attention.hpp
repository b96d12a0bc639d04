#pragma once

#include "platform/html/out.hpp"
#include "reports/head_of_service_month.hpp"

namespace gt::reports {

/// Two or three sentences on what needs attention, and each audit that is inadequate or limited by safety with
/// what happened since.
void draw_attention(html::Out& out, HeadOfServiceMonth const& month);

} // namespace gt::reports
