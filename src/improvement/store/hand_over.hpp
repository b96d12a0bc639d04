#pragma once

#include "improvement/store/actions.hpp"

namespace gt::improvement::store {

/// The open actions of `from`, of the teams where `person` may add actions: what they can hand over.
std::vector<Action> to_hand_over(db::Reader& reader, staff::Person const& person, staff::PersonId from, Date today);

/// `to` takes the place of `from` among the owners of each, and in what is owed for it. A Problem, and nothing handed
/// over, when `to` may not do actions of one of the teams.
Result<void> hand_over(db::Transaction& tx, std::vector<Action> const& actions, staff::PersonId from,
    staff::StaffMember const& to, history::Act const& act);

} // namespace gt::improvement::store
