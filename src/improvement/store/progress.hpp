#pragma once

#include "improvement/progress.hpp"
#include "platform/history/present.hpp"

namespace gt::improvement::store {

/// Adding the same one again changes nothing.
void add(db::Transaction& tx, Milestone const& milestone, history::Act const& act);
/// A conflict when it was reached already.
Result<void> reach(db::Transaction& tx, Milestone const& milestone, Date day, history::Act const& act);
/// By date.
std::vector<Milestone> milestones_of(db::Reader& reader, ActionId action);

/// Adding the same one again changes nothing.
void add(db::Transaction& tx, ActionEntry const& entry, history::Act const& act);
/// The newest first.
std::vector<ActionEntry> entries_of(db::Reader& reader, ActionId action);

std::vector<history::PresentState> present_milestones(db::Reader& reader, std::int64_t after, int most);
std::vector<history::PresentState> present_entries(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::improvement::store
