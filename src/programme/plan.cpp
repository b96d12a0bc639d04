#include "programme/plan.hpp"

#include <algorithm>

namespace gt::programme {

namespace {

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

std::vector<CycleShare> cycle_shares(Quota const& quota, Holding const& holding, Period year, Date on)
{
    std::vector<CycleShare> shares;
    for (auto const& cycle : cycles_of(quota.period, year)) {
        auto const days = days_owed(cycle, quota, holding.in_post, {});
        auto const owed = days_owed(cycle, quota, holding.in_post, holding.exempt);
        auto const due = share_of(quota.number, owed, cycle);
        shares.push_back({cycle, days, days - owed, due, share_of(quota.number, days, cycle) - due,
            on < cycle.from ? 0 : done_in(holding, {cycle.from, std::min(cycle.to, on)})});
    }
    return shares;
}

Figures figures_of(Quota const& quota, Holding const& holding, Period year, Date on)
{
    Figures figures;
    int due_and_over = 0;
    for (auto const& share : cycle_shares(quota, holding, year, on)) {
        figures.year += share.due;
        if (on < share.cycle.from) continue;
        figures.due += share.due;
        figures.exempted += share.exempted;
        figures.done += share.done;
        if (share.cycle.to <= on) due_and_over += share.due;
    }
    figures.short_by = std::max(0, due_and_over - figures.done);
    figures.to_do = std::max(0, figures.due - figures.done) - figures.short_by;
    return figures;
}

OwedNow owed_now(Quota const& quota, Holding const& holding, Date on)
{
    for (auto const& share : cycle_shares(quota, holding, year_of(year_with(on)), on))
        if (share.cycle.covers(on)) return {share.cycle, share.due, share.done};
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
