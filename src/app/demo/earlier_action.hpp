#pragma once

#include "app/demo/people.hpp"
#include "platform/time/instant.hpp"

namespace gt::app::demo {

/// An action from supervision that was closed in the first days, so that by now somebody is asked what is different.
void add_earlier_action(db::Database& database, People const& people, Date first);

} // namespace gt::app::demo
