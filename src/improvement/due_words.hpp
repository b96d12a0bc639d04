#pragma once

#include "platform/time/working_days.hpp"

#include <optional>
#include <string_view>

namespace gt::improvement {

/// The last day that words for a time mean, counted from `from`: a date ("22 December 2026"), a month ("March",
/// "end of March 2027": its last day), a range of months ("January to March": the end of the range, scenario S5),
/// "end of the month", "end of next month", "within 2 weeks", "10 working days", "3 months", "today", "tomorrow",
/// "immediately". A month without a year is the next one to come. Nothing for words without a day in them ("ongoing",
/// "next supervision").
std::optional<Date> date_meant(std::string_view words, Date from, WorkingDays const& calendar);

} // namespace gt::improvement
