#pragma once

#include "staff/house/house.hpp"

namespace gt::app {

/// The first page: urgent first, then overdue, due this week, later, and what others owe.
void add_my_work(staff::House& house);

} // namespace gt::app
