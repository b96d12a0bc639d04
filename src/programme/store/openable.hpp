#pragma once

#include "platform/db/database.hpp"
#include "platform/time/date.hpp"
#include "staff/ids.hpp"

#include <unordered_set>

namespace gt::programme::store {

/// The cases whose record this person may open that day, by id: a figure counts more than it may list for them.
std::unordered_set<std::int64_t> openable_cases(db::Reader& reader, staff::PersonId person, Date today);
/// The audits that they may.
std::unordered_set<std::int64_t> openable_audits(db::Reader& reader, staff::PersonId person, Date today);

} // namespace gt::programme::store
