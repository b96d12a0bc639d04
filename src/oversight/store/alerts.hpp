#pragma once

#include "oversight/alert.hpp"
#include "platform/history/present.hpp"

#include <vector>

namespace gt::oversight::store {

/// Raises it, and asks those who answer in its team. Raising the same one again changes nothing.
void raise(db::Transaction& tx, Alert const& alert, history::Act const& act);
/// Unanswered after their day, and not gone further yet; the oldest first.
std::vector<Alert> unanswered(db::Reader& reader, Date today);
/// Goes to whoever holds the first of the roles over its team, beside those who were asked already: never to who raised
/// it. Where there is nobody it stays as it is, until there is.
void climb(db::Transaction& tx, Alert const& alert, std::vector<std::string> const& roles, Date day, Instant now);
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
