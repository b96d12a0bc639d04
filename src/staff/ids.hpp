#pragma once

#include "platform/id.hpp"

namespace gt::staff {

using PersonId = Id<struct PersonTag>;
using TeamId = Id<struct TeamTag>;
using GrantId = Id<struct GrantTag>;
using LinkId = Id<struct LinkTag>;
/// One opening of a form by one person.
using FormId = Id<struct FormTag>;

} // namespace gt::staff
