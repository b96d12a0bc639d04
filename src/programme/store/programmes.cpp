#include "programme/store/programmes.hpp"

#include "programme/store/exemptions.hpp"

#include <algorithm>

namespace gt::programme::store {

namespace {

bool holds_within(Quota const& quota, Period year)
{
    return (!quota.effective.from || *quota.effective.from <= year.to)
        && (!quota.effective.to || *quota.effective.to >= year.from);
}

int count_without_area(std::vector<DoneAudit> const& done, std::vector<QuotaLines> const& areas)
{
    return static_cast<int>(std::ranges::count_if(done, [&](DoneAudit const& audit) {
        return std::ranges::none_of(areas, [&](QuotaLines const& area) { return area.quota.key == audit.area; });
    }));
}

} // namespace

Figures Programme::of_areas() const
{
    Figures total;
    for (auto const& area : areas) total += area.total;
    return total;
}

std::vector<Quota> quotas_of(db::Reader& reader, framework::Shelf& shelf, Date day, Date today)
{
    return shelf.on(reader, shelf.nearest_day(reader, day, today))->quotas;
}

Programme programme_of(
    db::Reader& reader, framework::Shelf& shelf, Scope const& scope, bool sees_areas, int year, Date on)
{
    auto const framework = shelf.on(reader, shelf.nearest_day(reader, on, scope.today));
    auto const days = year_of(year);
    auto const exemptions = all_exemptions(reader);
    auto const done = done_audits(reader, {days.from, std::min(days.to, on)});
    Programme programme{year, on, framework->rules.small_number_threshold, {}, {}};
    for (auto const& quota : framework->quotas) {
        bool const is_area = quota.per == Quota::Per::area;
        if (!holds_within(quota, days) || (is_area && !sees_areas)) continue;
        auto holdings = holdings_of(reader, quota, scope, days, done);
        put_exemptions(quota, holdings, exemptions);
        (is_area ? programme.areas : programme.roles).push_back(lines_of(quota, std::move(holdings), days, on));
    }
    if (sees_areas) programme.without_area = count_without_area(done, programme.areas);
    return programme;
}

std::vector<OwnQuota> own_quotas(db::Reader& reader, framework::Shelf& shelf, staff::PersonId person, Date today)
{
    auto const days = year_of(year_with(today));
    std::vector<OwnQuota> own;
    std::optional<std::vector<DoneAudit>> done;
    std::vector<Exemption> exemptions;
    for (auto const& quota : quotas_of(reader, shelf, today, today)) {
        if (!quota.effective.covers(today)) continue;
        if (!done) {
            done = done_audits(reader, days, person);
            exemptions = all_exemptions(reader);
        }
        auto holdings = own_holdings(reader, quota, person, days, *done);
        put_exemptions(quota, holdings, exemptions);
        for (auto const& holding : holdings)
            if (auto const now = owed_now(quota, holding, today); now.due > 0)
                own.push_back({quota, holding.team ? holding.place : "", now});
    }
    return own;
}

} // namespace gt::programme::store
