#pragma once

#include "audits/cycle/store.hpp"
#include "platform/history/history.hpp"

/// Rows of a cycle to and from what they mean, and what its history says of them.
namespace gt::audits::cycle {

StoredStep step_from(db::Row const& row);
history::Subject subject_of(AuditId first);
void add_step_to(history::State& state, StoredStep const& step);
history::State state_of(StoredStep const& step);
history::State state_at_end(std::string_view state, std::optional<Date> day);

} // namespace gt::audits::cycle
