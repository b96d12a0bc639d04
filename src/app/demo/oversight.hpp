#pragma once

#include "app/demo/people.hpp"
#include "framework/framework.hpp"
#include "platform/time/instant.hpp"

namespace gt::app::demo {

/// The first team's manager checks a record and two care plans, one of which waits for agreement; two workers alert
/// them, and one is answered.
void oversee(db::Database& database, framework::Framework const& framework, People const& people, Instant now);

} // namespace gt::app::demo
