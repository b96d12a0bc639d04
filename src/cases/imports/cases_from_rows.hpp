#pragma once

#include "cases/ids.hpp"
#include "platform/db/database.hpp"
#include "platform/time/date.hpp"

namespace gt::cases::imports {

/// Works out again the case of every child in touched_cases, from the rows that stand. Returns how many cases are
/// new or differ from before; the others are not written.
std::size_t work_out_cases(db::Transaction& tx, ImportId import, Date today);

} // namespace gt::cases::imports
