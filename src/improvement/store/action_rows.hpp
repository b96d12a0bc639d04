#pragma once

#include "improvement/action.hpp"
#include "platform/history/history.hpp"

namespace gt::improvement::store {

/// From rows of `named_actions`, each with those who own it too.
std::vector<Action> actions_from(db::Reader& reader, db::Rows const& rows);

/// What the history holds of an action. What came later than the first actions stands there only where it is set, so
/// that what was recorded before then still agrees.
history::State state_of(Action const& action);

} // namespace gt::improvement::store
