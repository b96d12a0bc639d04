#pragma once

#include "oversight/alert.hpp"
#include "platform/history/present.hpp"

#include <vector>

namespace gt::oversight::store {

/// Raises it, and asks those who answer in its team. Raising the same one again changes nothing.
void raise(db::Transaction& tx, Alert const& alert, history::Act const& act);
/// A conflict when somebody answered since.
Result<void> save_answer(db::Transaction& tx, Alert const& alert, history::Act const& act);

std::optional<Alert> find_visible(db::Reader& reader, staff::Person const& person, AlertId id, Date today);

struct AlertFilter {
    std::optional<cases::CaseId> case_id = {};
    bool open = false;
};

/// The oldest first.
std::vector<Alert> list_visible(
    db::Reader& reader, staff::Person const& person, Date today, AlertFilter const& filter, int limit);

std::vector<history::PresentState> present_alerts(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::oversight::store
