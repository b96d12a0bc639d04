#pragma once

#include "platform/history/history.hpp"
#include "platform/history/present.hpp"
#include "reports/next_step.hpp"

#include <vector>

namespace gt::reports::store {

/// All that was written by the instant, each as it stood then; the newest quarter first.
std::vector<NextStep> next_steps(db::Reader& reader, Instant as_at);
std::optional<NextStep> find_next_step(db::Reader& reader, NextStepId id, Instant as_at);

void add(db::Transaction& tx, NextStep const& step, history::Act const& act);
/// Fails with a conflict when somebody said how it stands since `before` was read.
Result<void> save(db::Transaction& tx, NextStep const& before, NextStep const& after, history::Act const& act);

std::vector<history::PresentState> present_next_steps(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::reports::store
