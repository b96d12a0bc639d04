#pragma once

#include "app/demo/people.hpp"
#include "framework/framework.hpp"
#include "platform/time/instant.hpp"

namespace gt::app::demo {

/// Learning needs in each state, and workshops, a weekly lunch, feedback and consultations, by what people do here.
void add_learning_needs(
    db::Database& database, framework::Framework const& framework, People const& people, Instant now);

} // namespace gt::app::demo
