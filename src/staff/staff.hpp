#pragma once

#include "staff/house/house.hpp"

namespace gt::staff {

/// Teams and areas with their links, people with their roles, and everybody's own account page.
void add_staff(House& house);

} // namespace gt::staff
