#pragma once

#include "platform/history/present.hpp"
#include "staff/person.hpp"

namespace gt::staff::store {

/// An email address as it is stored: trimmed, in lower case.
std::string stored_email(std::string_view email);

history::State state_of(StaffMember const& person);
/// A person's roles stand in the person's own history, so each field says of which.
history::State state_of(Grant const& grant);

/// People with their roles, as they stand in their tables.
std::vector<history::PresentState> present_people(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::staff::store
