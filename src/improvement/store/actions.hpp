#pragma once

#include "improvement/action.hpp"
#include "platform/history/present.hpp"

#include <vector>

namespace gt::improvement::store {

/// Adds the action, and what its owner owes. Adding the same one again changes nothing.
/// A due date before today is a Problem.
Result<void> add(db::Transaction& tx, Action const& action, history::Act const& act);

/// The same in a draft: it stands beside its finding and nobody owes it until `raise_proposed`.
Result<void> propose(db::Transaction& tx, Action const& action, history::Act const& act);
/// The draft was submitted: what was proposed for the findings that stand is now owed by its owners.
void raise_proposed(db::Transaction& tx, Source const& source, history::Act const& act);

/// Saves what `do_action`, `close_action` or `return_action` made of it; a conflict when somebody saved since.
/// Once done, those who may close it in its team owe the check.
Result<void> save(db::Transaction& tx, Action const& before, Action const& after, history::Act const& act);

/// Through the team, or as its owner or whoever raised it; never one that is only proposed.
std::optional<Action> find_visible(db::Reader& reader, staff::Person const& person, ActionId id, Date today);
/// Overdue first, then by due date.
std::vector<Action> list_visible(
    db::Reader& reader, staff::Person const& person, Date today, std::optional<ActionState> state, int limit);
std::vector<Action> of_finding(db::Reader& reader, FindingId finding);

/// Actions as they stand in their table.
std::vector<history::PresentState> present_actions(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::improvement::store
