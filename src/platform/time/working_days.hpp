#pragma once

#include "platform/result.hpp"
#include "platform/time/date.hpp"

#include <string_view>
#include <vector>

namespace gt {

/// Working days in England: not a Saturday, Sunday or bank holiday (handbook section 19).
class WorkingDays {
public:
    /// From CSV with columns date,title,note. A malformed line is a Problem that names it.
    static Result<WorkingDays> from_csv(std::string_view csv);
    /// The calendar inside the program (England and Wales, 2003 to 2030).
    static WorkingDays const& england();

    bool is_working(Date day) const;
    /// `count` working days after `start`; the start day is not counted; day 1 is the next working day.
    /// `start` itself when `count` is not above 0.
    Date after(Date start, int count) const;
    /// Working days after `from` up to and including `to`; 0 when `to` is not later.
    int between(Date from, Date to) const;
    /// The last working day of that month.
    Date last_of_month(Date any_day_in_it) const;
    /// The day itself when it is a working day, else the next one.
    Date on_or_after(Date day) const;
    /// The last day the calendar speaks for; deadlines beyond it are computed from weekends alone.
    Date known_until() const;

private:
    std::vector<Date> holidays_; ///< sorted
};

/// The units a clock may be written in (DESIGN section 3, workflow).
enum class Unit { working_days, calendar_days, weeks, months, hours, end_of_month_plus };

/// When something that started on `start` is due. Hours are for instants (`Instant::plus_hours`);
/// where only the day of the start is known, each full 24 of them is a day.
/// `end_of_month_plus` n: the last working day of the nth month after the start's month (D-17).
/// A calendar deadline that falls on a non-working day stays there (handbook section 19).
Date due_date(Date start, Unit unit, int count, WorkingDays const& calendar);

/// "2 working days left", "due today", "3 working days late".
std::string time_left_words(Date due, Date today, WorkingDays const& calendar);

} // namespace gt
