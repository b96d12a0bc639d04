#pragma once

#include "improvement/thread/thread.hpp"
#include "platform/html/out.hpp"

namespace gt::improvement {

bool may_walk(staff::Person const& person);

/// "Where this came from and what it led to", for those who may walk there.
void draw_thread_link(html::Out& out, staff::Person const& person, ThreadNode const& node);

} // namespace gt::improvement
