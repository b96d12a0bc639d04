#pragma once

#include "framework/rules.hpp"
#include "platform/db/database.hpp"
#include "platform/time/date.hpp"

namespace gt::improvement::store {

/// Tells of overdue actions up the line: the team's manager, then the head of service, each after the working days that
/// the framework says, and never the owner. It stands in their work until the action is done or has another due date.
/// Doing it again changes nothing.
void tell_up(db::Transaction& tx, framework::Rules const& rules, Date day);

} // namespace gt::improvement::store
