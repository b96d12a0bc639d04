#pragma once

#include "app/demo/people.hpp"
#include "platform/time/instant.hpp"

namespace gt::app::demo {

/// What the reports on the last two full quarters say will be done next, and how it stands.
void add_next_steps(db::Database& database, People const& people, Instant now);

} // namespace gt::app::demo
