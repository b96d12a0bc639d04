#include "programme/share.hpp"

#include <algorithm>

namespace gt::programme {

namespace {

constexpr unsigned first_month = 4;

int months_in(Quota::Period period)
{
    switch (period) {
    case Quota::Period::monthly:
        return 1;
    case Quota::Period::two_monthly:
        return 2;
    case Quota::Period::quarterly:
        return 3;
    case Quota::Period::yearly:
        break;
    }
    return 12;
}

int days_in(Period period) { return period.to.days_since(period.from) + 1; }

bool any_covers(std::vector<Period> const& periods, Date day)
{
    return std::ranges::any_of(periods, [&](Period const& one) { return one.covers(day); });
}

} // namespace

Period year_of(int year)
{
    auto const first = *Date::of(year, first_month, 1);
    return {first, first.plus_months(12).plus_days(-1)};
}

int year_with(Date day) { return day.month() >= first_month ? day.year() : day.year() - 1; }

std::string year_words(int year) { return "April " + std::to_string(year) + " to March " + std::to_string(year + 1); }

std::vector<Period> cycles_of(Quota::Period period, Period year)
{
    std::vector<Period> cycles;
    auto const months = months_in(period);
    for (auto first = year.from; first <= year.to; first = first.plus_months(months))
        cycles.push_back({first, std::min(first.plus_months(months).plus_days(-1), year.to)});
    return cycles;
}

int days_owed(Period cycle, Quota const& quota, std::vector<Period> const& in_post, std::vector<Period> const& exempt)
{
    int days = 0;
    for (auto day = cycle.from; day <= cycle.to; day = day.plus_days(1))
        days += quota.effective.covers(day) && any_covers(in_post, day) && !any_covers(exempt, day);
    return days;
}

int share_of(int number, int days, Period cycle)
{
    auto const whole = days_in(cycle);
    return (2 * number * days + whole - 1) / (2 * whole);
}

} // namespace gt::programme
