#include "platform/time/working_days.hpp"

#include "platform/csv/table.hpp"
#include "platform/embedded.hpp"

#include <algorithm>
#include <stdexcept>

namespace gt {

namespace {

constexpr std::string_view england_file = "data/bank-holidays-england-wales.csv";

/// Weekdays from the first Monday of the common era's day count up to and including `day`.
std::int64_t weekdays_until(Date day)
{
    // 1 January 1900 was a Monday; days before it count downwards.
    auto const since = day.days_since(*Date::of(1900, 1, 1)) + 1;
    auto const weeks = since >= 0 ? since / 7 : (since - 6) / 7;
    return std::int64_t{weeks} * 5 + std::min(since - weeks * 7, 5);
}

std::string counted(int days, std::string_view ending)
{
    return std::to_string(days) + (days == 1 ? " working day " : " working days ") + std::string{ending};
}

} // namespace

Result<WorkingDays> WorkingDays::from_csv(std::string_view csv)
{
    auto const table = csv::Table::read(csv);
    if (!table) return table.problem();
    auto const column = table->column("date");
    if (!column) return Problem{"", "The bank holidays need a column called date"};

    WorkingDays calendar;
    for (auto const& row : table->rows()) {
        auto const day = Date::parse_iso(row.text(*column));
        if (!day) return Problem{"", "Line " + std::to_string(row.line) + ": the date is not written as 2026-12-25"};
        // One that falls on a weekend takes nothing away: its substitute day has a line of its own.
        if (!day->is_weekend()) calendar.holidays_.push_back(*day);
    }
    if (calendar.holidays_.empty()) return Problem{"", "The list of bank holidays is empty"};

    auto& holidays = calendar.holidays_;
    std::ranges::sort(holidays);
    holidays.erase(std::unique(holidays.begin(), holidays.end()), holidays.end());
    return calendar;
}

WorkingDays const& WorkingDays::england()
{
    static WorkingDays const calendar = [] {
        auto const file = embedded_file(england_file);
        if (!file) throw std::logic_error{"The program was built without its bank holidays"};
        auto read = from_csv(*file);
        if (!read) throw std::logic_error{read.problem().message};
        return *std::move(read);
    }();
    return calendar;
}

bool WorkingDays::is_working(Date day) const
{
    return !day.is_weekend() && !std::ranges::binary_search(holidays_, day);
}

Date WorkingDays::after(Date start, int count) const
{
    auto day = start;
    while (count > 0) {
        day = day.plus_days(1);
        if (is_working(day)) --count;
    }
    return day;
}

int WorkingDays::between(Date from, Date to) const
{
    if (to <= from) return 0;
    auto const weekdays = weekdays_until(to) - weekdays_until(from);
    auto const holidays = std::ranges::upper_bound(holidays_, to) - std::ranges::upper_bound(holidays_, from);
    return static_cast<int>(weekdays - holidays);
}

Date WorkingDays::last_of_month(Date any_day_in_it) const
{
    auto day = any_day_in_it.last_of_month();
    while (!is_working(day)) day = day.plus_days(-1);
    return day;
}

Date WorkingDays::on_or_after(Date day) const
{
    while (!is_working(day)) day = day.plus_days(1);
    return day;
}

Date WorkingDays::known_until() const { return *Date::of(holidays_.back().year(), 12, 31); }

Date due_date(Date start, Unit unit, int count, WorkingDays const& calendar)
{
    switch (unit) {
    case Unit::working_days:
        return calendar.after(start, count);
    case Unit::calendar_days:
        return start.plus_days(count);
    case Unit::weeks:
        return start.plus_days(7 * count);
    case Unit::months:
        return start.plus_months(count);
    case Unit::hours:
        return start.plus_days(count / 24);
    case Unit::end_of_month_plus:
        return calendar.last_of_month(start.first_of_month().plus_months(count));
    }
    throw std::logic_error{"A unit of time without a rule"};
}

std::string time_left_words(Date due, Date today, WorkingDays const& calendar)
{
    if (due == today) return "due today";
    // A calendar deadline may lie on the weekend, with no working day in between to count.
    if (today < due) {
        auto const left = calendar.between(today, due);
        return left > 0 ? counted(left, "left") : "due " + due.short_words();
    }
    auto const late = calendar.between(due, today);
    return late > 0 ? counted(late, "late") : "late since " + due.short_words();
}

} // namespace gt
