#pragma once

#include "app/demo/people.hpp"
#include "platform/time/instant.hpp"

namespace gt::app::demo {

/// Learning points that some teams have taken up, a review, what managers sent up, and supervision agendas.
void add_learning(db::Database& database, People const& people, Instant now);

} // namespace gt::app::demo
