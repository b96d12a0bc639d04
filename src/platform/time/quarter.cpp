#include "platform/time/quarter.hpp"

#include "platform/text/text.hpp"

namespace gt {

namespace {

constexpr int months_in_quarter = 3;

std::string name_of_month(Date day) { return text::split(day.words(), ' ').at(1); }

} // namespace

Date quarter_with(Date day)
{
    return day.first_of_month().plus_months(-static_cast<int>(day.month() - 1) % months_in_quarter);
}

std::string quarter_words(Date first)
{
    auto const last = first.plus_months(months_in_quarter - 1);
    return name_of_month(first) + " to " + name_of_month(last) + " " + std::to_string(last.year());
}

} // namespace gt
