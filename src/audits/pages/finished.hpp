#pragma once

#include "audits/pages/at_hand.hpp"

namespace gt::audits {

/// The submitted audit, as worker, manager and head of service read and print it.
http::Response show_finished(staff::Request const& request, AtHand const& at_hand);

} // namespace gt::audits
