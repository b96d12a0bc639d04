#pragma once

#include "reports/model/report.hpp"

namespace gt::reports::model {

/// What stands for a count that is not told.
inline constexpr std::string_view not_told_word = "c";

/// The same report for readers outside: board and lead members, partners, the public. Small counts are `c`, and so is
/// whatever they could be worked out from anywhere in the report (`not_told` says what that promises); a count is
/// hidden wherever it stands. The percentages of its row, and charts that would draw it, are left out; so are tables of
/// steps with a small count. Tables of cases and sentences with figures are left out whole, and nothing opens.
Report for_outside(Report report);

} // namespace gt::reports::model
