#pragma once

#include "audits/pages/at_hand.hpp"

namespace gt::audits {

/// The auditor's pages of an audit under way, with what is left to do.
http::Response show_task_list(staff::Request const& request, AtHand const& at_hand);

/// For everybody else: that an audit is under way, and whose; nothing of what it holds.
http::Response show_under_way(staff::Request const& request, AtHand const& at_hand);

} // namespace gt::audits
