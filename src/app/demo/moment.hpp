#pragma once

#include "platform/time/instant.hpp"
#include "platform/time/working_days.hpp"

namespace gt::app::demo {

/// At work, that many days after: a weekend or bank holiday gives way to the next working day.
inline Instant at_work(Date day, int days_later, int hour, int minute = 0)
{
    return Instant::in_london(WorkingDays::england().on_or_after(day.plus_days(days_later)), hour, minute);
}

} // namespace gt::app::demo
