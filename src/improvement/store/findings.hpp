#pragma once

#include "improvement/finding.hpp"
#include "platform/history/present.hpp"

#include <vector>

namespace gt::improvement::store {

/// Recording the same finding again (its id is known) changes nothing and is false.
bool record(db::Transaction& tx, Finding const& finding, history::Act const& act);
/// What they come from was submitted: they are no draft any more.
void submit_findings(db::Transaction& tx, Source const& source);
/// Taken back before its audit was submitted; it stays on file as superseded.
void withdraw(db::Transaction& tx, Finding const& finding, history::Act const& act);
/// Those that stand, oldest first.
std::vector<Finding> of_source(db::Reader& reader, Source const& source);
std::optional<Finding> find(db::Reader& reader, FindingId id);

/// Those that stand, as they do in their table.
std::vector<history::PresentState> present_findings(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::improvement::store
