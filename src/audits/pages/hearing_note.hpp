#pragma once

#include "audits/pages/at_hand.hpp"

namespace gt::audits {

/// On a submitted audit's page: whether something was asked or is being moderated, with the ways there; and facts that
/// were corrected. For the worker, who has looked at it.
void draw_hearing_note(html::Out& out, staff::Request const& request, AtHand const& at_hand);
void draw_corrected_facts(html::Out& out, staff::Request const& request, AtHand const& at_hand);
void draw_lookers(html::Out& out, staff::Request const& request, AtHand const& at_hand);

} // namespace gt::audits
