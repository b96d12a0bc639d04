#include "reports/head_of_service_month.hpp"

#include "reports/shares.hpp"

namespace gt::reports {

namespace {

Counted nothing_counted(Measures const& measures)
{
    GradeCounts const none{std::vector<int>(measures.grades.size()), 0, {}};
    return {none, 0, {}, std::vector<GradeCounts>(measures.domains.size(), none)};
}

void count_grade(GradeCounts& counts, Measures const& measures, std::string const& grade)
{
    auto const found = std::ranges::find(measures.grades, grade, &Column::key);
    if (found == measures.grades.end()) return;
    ++counts.by_grade[static_cast<std::size_t>(found - measures.grades.begin())];
    ++counts.total;
}

void count(Counted& counted, Measures const& measures, GradedAudit const& audit)
{
    count_grade(counted.overall, measures, audit.overall);
    counted.limited_by_safety += audit.limited_by_safety;
    for (std::size_t i = 0; i < counted.by_domain.size(); ++i)
        count_grade(counted.by_domain[i], measures, grade_in(audit, measures.domains[i].key));
}

void set_percents(Counted& counted, int threshold)
{
    auto const set = [&](GradeCounts& counts) { counts.percents = percentages(counts.by_grade, threshold); };
    set(counted.overall);
    counted.limited_percent = percentage(counted.limited_by_safety, counted.overall.total, threshold);
    for (auto& domain : counted.by_domain) set(domain);
}

std::vector<AreaFigures> empty_areas(Measures const& measures, std::vector<ReportedTeam> const& teams)
{
    std::vector<AreaFigures> areas;
    for (auto const& team : teams) {
        if (areas.empty() || areas.back().id != team.area)
            areas.push_back({team.area, team.area_name, nothing_counted(measures), {}, {}});
        areas.back().teams.push_back({team, nothing_counted(measures)});
    }
    return areas;
}

Counted& other_row(AreaFigures& area, Measures const& measures, audits::Kind kind)
{
    auto const place = std::ranges::lower_bound(area.others, kind, {}, &OtherFigures::kind);
    if (place != area.others.end() && place->kind == kind) return place->counted;
    auto counted = nothing_counted(measures);
    counted.by_domain.clear();
    return area.others.insert(place, {kind, std::move(counted)})->counted;
}

void count_in_area(AreaFigures& area, Measures const& measures, GradedAudit const& audit)
{
    if (auto const other = other_row_of(audit)) {
        count(other_row(area, measures, *other), measures, audit);
        return;
    }
    count(area.headline, measures, audit);
    for (auto& team : area.teams)
        if (team.team.id == audit.team) count(team.headline, measures, audit);
}

std::string const& title_in(std::vector<Column> const& columns, std::string const& key)
{
    auto const found = std::ranges::find(columns, key, &Column::key);
    return found == columns.end() ? key : found->title;
}

} // namespace

HeadOfServiceMonth count_month(
    Asked const& asked, Measures measures, std::vector<ReportedTeam> const& teams, std::vector<GradedAudit> audits)
{
    auto areas = empty_areas(measures, teams);
    for (auto const& audit : audits)
        for (auto& area : areas)
            if (area.id == audit.area) count_in_area(area, measures, audit);
    for (auto& area : areas) {
        set_percents(area.headline, measures.small_number_threshold);
        for (auto& team : area.teams) set_percents(team.headline, measures.small_number_threshold);
        for (auto& other : area.others) set_percents(other.counted, measures.small_number_threshold);
    }
    return {asked, std::move(measures), std::move(areas), std::move(audits)};
}

int HeadOfServiceMonth::headline_audits() const
{
    int sum = 0;
    for (auto const& area : areas) sum += area.headline.overall.total;
    return sum;
}

int HeadOfServiceMonth::other_audits() const
{
    int sum = 0;
    for (auto const& area : areas)
        for (auto const& other : area.others) sum += other.counted.overall.total;
    return sum;
}

std::vector<GradedAudit const*> HeadOfServiceMonth::of_concern() const
{
    std::vector<GradedAudit const*> found;
    for (auto const& audit : audits)
        if (audit.limited_by_safety || audit.overall == measures.lowest_grade) found.push_back(&audit);
    return found;
}

std::vector<ReportedTeam const*> HeadOfServiceMonth::teams_without_audit() const
{
    std::vector<ReportedTeam const*> found;
    for (auto const& area : areas)
        for (auto const& one : area.teams)
            if (!one.team.audited_in_last_year) found.push_back(&one.team);
    return found;
}

ReportedTeam const* HeadOfServiceMonth::team(staff::TeamId id) const
{
    for (auto const& area : areas)
        for (auto const& one : area.teams)
            if (one.team.id == id) return &one.team;
    return nullptr;
}

std::string const& HeadOfServiceMonth::grade_title(std::string const& key) const
{
    return title_in(measures.grades, key);
}

std::string const& HeadOfServiceMonth::domain_title(std::string const& key) const
{
    return title_in(measures.domains, key);
}

} // namespace gt::reports
