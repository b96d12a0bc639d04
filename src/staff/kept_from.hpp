#pragma once

#include "platform/history/history.hpp"
#include "staff/ids.hpp"

namespace gt::staff {

/// Keeps a record from somebody for now, whatever their roles let them see: it is not there for them, and nothing that
/// they owe for it stands in their work. The views of sight of each kind of record leave out what is kept.
void keep_from(db::Transaction& tx, PersonId person, history::Subject subject);

/// They may meet it again, and what they owe for it is back in their work.
void give_back(db::Transaction& tx, PersonId person, history::Subject subject);

} // namespace gt::staff
