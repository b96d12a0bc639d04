#pragma once

#include "oversight/managers_check.hpp"
#include "platform/db/database.hpp"
#include "platform/history/history.hpp"

namespace gt::oversight::store {

/// Without answers and objectives.
ManagersCheck check_from(db::Row const& row);
void read_answers(db::Reader& reader, ManagersCheck& check);
history::State state_of(ManagersCheck const& check);

} // namespace gt::oversight::store
