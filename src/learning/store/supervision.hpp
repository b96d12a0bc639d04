#pragma once

#include "learning/supervision.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"

namespace gt::learning::store {

/// Puts it on the agenda, and into the worker's and whoever put it there's work. Adding the same one again changes
/// nothing.
void add(db::Transaction& tx, SupervisionItem const& item, history::Act const& act);
/// Saves what `tick` made of it; a conflict when somebody ticked it since.
Result<void> save_tick(db::Transaction& tx, SupervisionItem const& ticked, history::Act const& act);

/// Of the teams where this person supervises, and their own. Open ones by worker; then those ticked since `since`.
std::vector<SupervisionItem> agenda_of(db::Reader& reader, staff::PersonId person, Date today, Date since);
/// One that stands on an agenda this person may see.
std::optional<SupervisionItem> find_item(db::Reader& reader, staff::PersonId person, ItemId id, Date today);
std::vector<SupervisionItem> items_of(db::Reader& reader, PointId point);

std::vector<history::PresentState> present_items(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::learning::store
