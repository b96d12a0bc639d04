#include "programme/check_pack.hpp"

#include "platform/text/digest.hpp"

#include <algorithm>

namespace gt::programme {

Period quarter_with(Date day)
{
    auto first = day.first_of_month();
    while (first.month() % 3 != 1) first = first.plus_months(-1);
    return {first, first.plus_months(3).plus_days(-1)};
}

QuarterShare quarter_share(Quota const& quota, Holding const& holding, Period quarter)
{
    QuarterShare share{quota, holding};
    for (auto const& cycle : cycle_shares(quota, holding, year_of(year_with(quarter.from)), quarter.to))
        if (quarter.covers(cycle.cycle.to)) share.due += cycle.due;
    share.done = static_cast<int>(std::ranges::count_if(holding.done, [&](Date day) { return quarter.covers(day); }));
    return share;
}

std::map<std::string, std::map<std::string, int>> CheckPack::grades_by_team() const
{
    std::map<std::string, std::map<std::string, int>> counts;
    for (auto const& audit : audits) ++counts[audit.team][audit.grade];
    return counts;
}

std::vector<FileAudit> CheckPack::to_read_again() const
{
    auto const size = (audits.size() * static_cast<std::size_t>(read_again_percent) + 99) / 100;
    std::vector<std::pair<std::string, FileAudit const*>> drawn;
    for (auto const& audit : audits)
        if (audit.may_open) drawn.emplace_back(text::digest(quarter.from.iso() + "/" + audit.id.text()), &audit);
    std::ranges::sort(drawn);
    std::vector<FileAudit> chosen;
    for (auto const& [order, audit] : drawn)
        if (chosen.size() < size) chosen.push_back(*audit);
    std::ranges::sort(chosen, {}, &FileAudit::on);
    return chosen;
}

} // namespace gt::programme
