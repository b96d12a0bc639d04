#pragma once

#include "framework/role.hpp"
#include "staff/period.hpp"

#include <vector>

namespace gt::programme {

using framework::Quota;
using staff::Period;

/// The council's year that begins on 1 April of `year`.
Period year_of(int year);
/// The year that holds the day.
int year_with(Date day);
/// "April 2026 to March 2027"
std::string year_words(int year);

/// The months, pairs of months, quarters or the one year that a quota is counted by, from the year's first day on.
std::vector<Period> cycles_of(Quota::Period period, Period year);

/// Days of the cycle on which the quota holds and one of `in_post` does and none of `exempt`.
int days_owed(Period cycle, Quota const& quota, std::vector<Period> const& in_post, std::vector<Period> const& exempt);

/// What is owed for a part of a cycle: the quota's number by days, to the nearest whole audit; an exact half is
/// rounded down, in favour of whoever owes it (docs/decisions/0009-shares-of-a-quota.md).
int share_of(int number, int days, Period cycle);

} // namespace gt::programme
