#pragma once

#include "platform/id.hpp"

namespace gt::staff {

using PersonId = Id<struct PersonTag>;
using TeamId = Id<struct TeamTag>;
using GrantId = Id<struct GrantTag>;
using LinkId = Id<struct LinkTag>;

} // namespace gt::staff
