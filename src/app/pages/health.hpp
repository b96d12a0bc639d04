#pragma once

#include "staff/house/house.hpp"

namespace gt::app {

/// For whoever watches over the service: /health says whether it can reach its database; /metrics counts what it
/// answers, for who sends the token of the settings (without one there is no such page).
void add_health(staff::House& house, std::string const& metrics_token);

} // namespace gt::app
