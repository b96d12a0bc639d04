#pragma once

#include "reports/model/report.hpp"

namespace gt::reports::model {

/// Counts from 1 to this are not told outside the authority; 0 stays 0 (handbook section 17).
inline constexpr std::int64_t smallest_told = 6;
/// What stands for a count that is not told.
inline constexpr std::string_view not_told = "c";

/// The same report for readers outside: board and lead members, partners, the public. Small counts are `c`, and so is
/// whatever they could be worked out from within their table by subtraction; their percentages, and charts that would
/// draw them, are left out. Tables of cases and sentences with figures are left out whole, and nothing opens.
Report for_outside(Report report);

/// Whether a count that is not told could be worked out from what its table tells: for tests.
bool tells_too_much(Table const& table);

} // namespace gt::reports::model
