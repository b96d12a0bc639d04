#pragma once

#include "platform/id.hpp"

namespace gt::staff {

using PersonId = Id<struct PersonTag>;
using TeamId = Id<struct TeamTag>;
using GrantId = Id<struct GrantTag>;
using LinkId = Id<struct LinkTag>;
/// Whose words a draft holds: a person's id, or that of an agency's return. Ids of different kinds never meet.
using WriterId = Id<struct WriterTag>;
/// One opening of a form by one writer.
using FormId = Id<struct FormTag>;

} // namespace gt::staff
