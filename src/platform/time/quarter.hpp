#pragma once

#include "platform/time/date.hpp"

namespace gt {

/// The first day of the quarter that the day lies in: of January, April, July or October.
Date quarter_with(Date day);
/// "October to December 2026", by its first day.
std::string quarter_words(Date first);

} // namespace gt
