#include "programme/plan.hpp"

#include <algorithm>

namespace gt::programme {

namespace {

int owed(Quota const& quota, Holding const& holding, Period cycle)
{
    return share_of(quota.number, days_owed(cycle, quota, holding.in_post, holding.exempt), cycle);
}

int owed_without_exemptions(Quota const& quota, Holding const& holding, Period cycle)
{
    return share_of(quota.number, days_owed(cycle, quota, holding.in_post, {}), cycle);
}

int done_in(Holding const& holding, Period days)
{
    return static_cast<int>(std::ranges::count_if(holding.done, [&](Date day) { return days.covers(day); }));
}

} // namespace

Figures& Figures::operator+=(Figures const& other)
{
    year += other.year;
    due += other.due;
    done += other.done;
    exempted += other.exempted;
    short_by += other.short_by;
    to_do += other.to_do;
    return *this;
}

Figures figures_of(Quota const& quota, Holding const& holding, Period year, Date on)
{
    Figures figures;
    int due_and_over = 0;
    for (auto const& cycle : cycles_of(quota.period, year)) {
        auto const share = owed(quota, holding, cycle);
        figures.year += share;
        if (on < cycle.from) continue;
        figures.due += share;
        figures.exempted += owed_without_exemptions(quota, holding, cycle) - share;
        if (cycle.to <= on) due_and_over += share;
    }
    figures.done = done_in(holding, {year.from, std::min(year.to, on)});
    figures.short_by = std::max(0, due_and_over - figures.done);
    figures.to_do = std::max(0, figures.due - figures.done) - figures.short_by;
    return figures;
}

OwedNow owed_now(Quota const& quota, Holding const& holding, Date on)
{
    for (auto const& cycle : cycles_of(quota.period, year_of(year_with(on))))
        if (cycle.covers(on)) return {cycle, owed(quota, holding, cycle), done_in(holding, cycle)};
    return {{on, on}};
}

QuotaLines lines_of(Quota const& quota, std::vector<Holding> holdings, Period year, Date on)
{
    QuotaLines counted{quota, {}, {}};
    for (auto& holding : holdings) {
        auto const figures = figures_of(quota, holding, year, on);
        if (figures == Figures{}) continue;
        counted.total += figures;
        counted.lines.push_back({std::move(holding), figures});
    }
    return counted;
}

std::optional<std::string> percent_words(int done, int due, int threshold)
{
    if (due <= 0 || due < threshold) return std::nullopt;
    auto const tenths = (2000LL * done + due) / (2LL * due);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

} // namespace gt::programme
