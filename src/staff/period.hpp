#pragma once

#include "platform/time/date.hpp"

namespace gt::staff {

/// From one day to another, both included. Most have no end yet.
struct Period {
    Date from;
    Date to = open_end();

    /// Stands for "no end", so that one comparison serves in SQL: valid_to >= :day.
    static Date open_end() { return *Date::of(9999, 12, 31); }

    bool covers(Date day) const { return from <= day && day <= to; }
    bool is_open() const { return to == open_end(); }
    bool operator==(Period const&) const = default;
};

} // namespace gt::staff
