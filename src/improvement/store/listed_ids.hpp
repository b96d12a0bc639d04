#pragma once

#include "improvement/store/actions.hpp"

namespace gt::improvement::store {

/// The earliest due first, of the actions that the person may see and the filter takes, behind `after`.
std::vector<ActionId> listed_ids(db::Reader& reader, staff::Person const& person, Date today,
    ActionFilter const& filter, std::optional<ListedUpTo> after, int limit);

} // namespace gt::improvement::store
