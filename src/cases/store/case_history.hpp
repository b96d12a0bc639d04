#pragma once

#include "cases/ids.hpp"
#include "platform/history/history.hpp"

#include <vector>

namespace gt::cases::store {

/// Who opened the case, and what was done to it and to each of its restrictions, oldest first.
std::vector<history::Entry> history_of_case(db::Reader& reader, CaseId id);

} // namespace gt::cases::store
