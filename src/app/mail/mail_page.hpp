#pragma once

#include "staff/house/house.hpp"

namespace gt::app::mail {

/// The outbox: its daily digest, the clearing of old mails, and the page that says how many mails wait. `house` has the
/// settings of mail.
void add_mail(staff::House& house);

/// Sends what waits. Returns how many were sent.
int deliver_mail(staff::House& house);

} // namespace gt::app::mail
