#pragma once

#include "audits/pages/at_hand.hpp"

namespace gt::audits {

/// On a submitted audit: that the case was read a second time, which grade is reported now, and where both stand side
/// by side. Nothing while the second read is under way.
void draw_second_read_note(html::Out& out, staff::Request const& request, AtHand const& at_hand);

} // namespace gt::audits
