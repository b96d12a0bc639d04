#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gt {

/// A day of the calendar, without a time. Always one that exists.
class Date {
public:
    /// Nothing for a day that does not exist, such as 31 February.
    static std::optional<Date> of(int year, unsigned month, unsigned day);
    /// "2026-11-22", exactly so.
    static std::optional<Date> parse_iso(std::string_view text);
    /// As people type and spreadsheets hold it: 22/11/2026, 22-11-26 is refused (a two-figure
    /// year is ambiguous for dates of birth), 22 November 2026, 22 Nov 2026, 2026-11-22.
    static std::optional<Date> parse_typed(std::string_view text);

    int year() const;
    unsigned month() const;
    unsigned day() const;
    std::chrono::sys_days days() const { return days_; }

    std::string iso() const; ///< "2026-11-22"
    std::string words() const; ///< "22 November 2026"
    std::string short_words() const; ///< "22 Nov 2026"

    Date plus_days(int count) const;
    /// Same day number; the last day of the month where that is absent (handbook section 19).
    Date plus_months(int count) const;
    Date first_of_month() const;
    Date last_of_month() const;
    bool is_weekend() const;

    /// Days from `other` to this; negative when this is earlier.
    int days_since(Date other) const { return static_cast<int>((days_ - other.days_).count()); }

    auto operator<=>(Date const&) const = default;

    explicit Date(std::chrono::sys_days days) : days_{days} { }

private:
    std::chrono::sys_days days_;
};

/// Whole years at the last birthday; someone born on 29 February has it on 1 March in other years.
int age_on(Date birth, Date day);

} // namespace gt
