#include "programme/store/holdings.hpp"

#include <algorithm>

namespace gt::programme::store {

namespace {

/// The days that lie in both; nothing when there is none.
std::optional<Period> overlap(Period left, Period right)
{
    Period const both{std::max(left.from, right.from), std::min(left.to, right.to)};
    return both.from <= both.to ? std::optional{both} : std::nullopt;
}

Period period_from(db::Row const& row, std::string_view from, std::string_view to)
{
    return {row.get<Date>(from), row.get<Date>(to)};
}

/// What of `whole` lies in none of the periods.
std::vector<Period> gaps_in(Period whole, std::vector<Period> const& periods)
{
    std::vector<Period> gaps;
    for (auto day = whole.from; day <= whole.to; day = day.plus_days(1)) {
        if (std::ranges::any_of(periods, [&](Period const& one) { return one.covers(day); })) continue;
        if (!gaps.empty() && gaps.back().to.plus_days(1) == day)
            gaps.back().to = day;
        else
            gaps.push_back({day, day});
    }
    return gaps;
}

struct LinkedTeam {
    staff::TeamId id;
    std::string name;
    Period days;
    std::vector<Holding> linked = {};
};

Holding& holding_of(LinkedTeam& team, staff::PersonId person, std::string name)
{
    auto const found = std::ranges::find(team.linked, std::optional{person}, &Holding::person);
    if (found != team.linked.end()) return *found;
    team.linked.push_back({.person = person, .name = std::move(name), .team = team.id, .place = team.name});
    return team.linked.back();
}

/// Every team that there was, with those linked with it; a team in sight shows its figures, and names where its audits
/// may be seen.
std::vector<LinkedTeam> linked_teams(db::Reader& reader, std::string const& kind, Scope const& scope, Period days)
{
    std::vector<LinkedTeam> teams;
    for (auto const& row : reader.all(R"sql(
             SELECT t.id, t.name, t.valid_from AS team_from, t.valid_to AS team_to, l.person_id,
                    coalesce(p.name, '') AS person_name, coalesce(l.valid_from, t.valid_from) AS link_from,
                    coalesce(l.valid_to, t.valid_to) AS link_to, coalesce(p.valid_from, t.valid_from) AS person_from,
                    coalesce(p.valid_to, t.valid_to) AS person_to,
                    CASE WHEN CAST(:person AS bigint) IS NULL
                           OR t.id IN (SELECT s.team_id FROM sight s
                                        WHERE s.person_id = :person AND s.verb = 'audits.see'
                                          AND s.valid_from <= :today AND s.valid_to >= :today)
                         THEN 1 ELSE 0 END AS may_name
               FROM teams t
               LEFT JOIN team_links l ON l.team_id = t.id AND l.kind = :kind
                                     AND l.valid_from <= :to AND l.valid_to >= :from
               LEFT JOIN people p ON p.id = l.person_id
              WHERE t.kind = 'team' AND t.valid_from <= :to AND t.valid_to >= :from
                AND (CAST(:person AS bigint) IS NULL
                     OR t.id IN (SELECT s.team_id FROM sight s
                                  WHERE s.person_id = :person AND s.verb = 'programme.see'
                                    AND s.valid_from <= :today AND s.valid_to >= :today))
                AND (CAST(:only AS bigint) IS NULL OR l.person_id = :only)
              ORDER BY t.sort_key, t.id, l.valid_from NULLS FIRST, l.id NULLS FIRST)sql",
             {{"kind", kind}, {"person", scope.person}, {"only", scope.only}, {"today", scope.today},
                 {"from", days.from}, {"to", days.to}})) {
        auto const id = row.get<staff::TeamId>("id");
        if (teams.empty() || teams.back().id != id)
            teams.push_back({id, row.text("name"), *overlap(period_from(row, "team_from", "team_to"), days)});
        auto const person = row.get<std::optional<staff::PersonId>>("person_id");
        if (!person) continue;
        auto& holding = holding_of(teams.back(), *person, row.get<bool>("may_name") ? row.text("person_name") : "");
        auto const linked = overlap(period_from(row, "link_from", "link_to"), teams.back().days);
        auto const here = linked ? overlap(*linked, period_from(row, "person_from", "person_to")) : std::nullopt;
        if (here) holding.in_post.push_back(*here);
    }
    return teams;
}

std::vector<Holding> for_linked_teams(db::Reader& reader, Quota const& quota, Scope const& scope, Period days)
{
    std::vector<Holding> holdings;
    for (auto& team : linked_teams(reader, quota.role, scope, days)) {
        std::vector<Period> covered;
        for (auto& holding : team.linked) {
            covered.insert(covered.end(), holding.in_post.begin(), holding.in_post.end());
            holdings.push_back(std::move(holding));
        }
        if (auto gaps = gaps_in(team.days, covered); !gaps.empty())
            holdings.push_back({.team = team.id, .place = team.name, .in_post = std::move(gaps)});
    }
    return holdings;
}

std::vector<Holding> for_people(db::Reader& reader, Quota const& quota, Scope const& scope, Period days)
{
    std::vector<Holding> holdings;
    for (auto const& row : reader.all(R"sql(
             SELECT p.id, p.name, t.name AS team_name, g.valid_from AS grant_from, g.valid_to AS grant_to,
                    p.valid_from AS person_from, p.valid_to AS person_to,
                    CASE WHEN CAST(:person AS bigint) IS NULL
                           OR t.id IN (SELECT s.team_id FROM sight s
                                        WHERE s.person_id = :person AND s.verb = 'audits.see'
                                          AND s.valid_from <= :today AND s.valid_to >= :today)
                         THEN 1 ELSE 0 END AS may_name
               FROM role_grants g
               JOIN people p ON p.id = g.person_id
               JOIN teams t ON t.id = g.team_id
              WHERE g.role = :role AND g.valid_from <= :to AND g.valid_to >= :from
                AND (CAST(:person AS bigint) IS NULL
                     OR t.id IN (SELECT s.team_id FROM sight s
                                  WHERE s.person_id = :person AND s.verb = 'programme.see'
                                    AND s.valid_from <= :today AND s.valid_to >= :today))
                AND (CAST(:only AS bigint) IS NULL OR g.person_id = :only)
              ORDER BY p.sort_key, p.id, g.valid_from, g.id)sql",
             {{"role", quota.role}, {"person", scope.person}, {"only", scope.only}, {"today", scope.today},
                 {"from", days.from}, {"to", days.to}})) {
        auto const id = row.get<staff::PersonId>("id");
        if (holdings.empty() || holdings.back().person != id)
            holdings.push_back({.person = id, .name = row.get<bool>("may_name") ? row.text("name") : ""});
        auto& holding = holdings.back();
        auto const place = row.text("team_name");
        if (holding.place.find(place) == std::string::npos)
            holding.place += (holding.place.empty() ? "" : ", ") + place;
        auto const held = overlap(period_from(row, "grant_from", "grant_to"), days);
        auto const here = held ? overlap(*held, period_from(row, "person_from", "person_to")) : std::nullopt;
        if (here) holding.in_post.push_back(*here);
    }
    return holdings;
}

void put_done(Quota const& quota, std::vector<Holding>& holdings, std::vector<DoneAudit> const& done)
{
    for (auto& holding : holdings)
        for (auto const& audit : done)
            if (counts_for(quota, holding, audit)) holding.done.push_back(audit.on);
}

} // namespace

bool counts_for(Quota const& quota, Holding const& holding, DoneAudit const& audit)
{
    bool const counts = quota.per == Quota::Per::area ? audit.area == quota.key : holding.person == audit.auditor;
    return counts && (!holding.team || holding.team == audit.team);
}

std::vector<DoneAudit> done_audits(db::Reader& reader, Period days, std::optional<staff::PersonId> auditor)
{
    std::vector<DoneAudit> done;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.case_number, a.auditor_id, a.team_id, a.submitted_on, coalesce(s.area, '') AS area
               FROM audits a LEFT JOIN samples s ON s.id = a.sample_id
              WHERE a.submitted_on >= :from AND a.submitted_on <= :to AND a.second_read_of IS NULL
                AND a.kind IN ('routine', 'themed', 'dip', 'multi_agency')
                AND (CAST(:auditor AS bigint) IS NULL OR a.auditor_id = :auditor)
              ORDER BY a.id)sql",
             {{"from", days.from}, {"to", days.to}, {"auditor", auditor}}))
        done.push_back({row.get<audits::AuditId>("id"), row.text("case_number"), row.get<staff::PersonId>("auditor_id"),
            row.get<staff::TeamId>("team_id"), row.get<Date>("submitted_on"), row.text("area")});
    return done;
}

std::vector<Holding> holdings_of(
    db::Reader& reader, Quota const& quota, Scope const& scope, Period days, std::vector<DoneAudit> const& done)
{
    std::vector<Holding> holdings;
    switch (quota.per) {
    case Quota::Per::area:
        holdings.push_back({.place = quota.title, .in_post = {days}});
        break;
    case Quota::Per::linked_team:
        holdings = for_linked_teams(reader, quota, scope, days);
        break;
    case Quota::Per::person:
        holdings = for_people(reader, quota, scope, days);
        break;
    }
    put_done(quota, holdings, done);
    return holdings;
}

std::vector<Holding> own_holdings(
    db::Reader& reader, Quota const& quota, staff::PersonId person, Period days, std::vector<DoneAudit> const& done)
{
    if (quota.per == Quota::Per::area) return {};
    auto holdings = holdings_of(reader, quota, {{}, days.to, person}, days, done);
    std::erase_if(holdings, [&](Holding const& one) { return !one.person; });
    return holdings;
}

void put_exemptions(Quota const& quota, std::vector<Holding>& holdings, std::vector<Exemption> const& exemptions)
{
    for (auto& holding : holdings)
        for (auto const& exemption : exemptions)
            if (exemption.covers(quota.key, holding.person)) holding.exempt.push_back(exemption.days);
}

} // namespace gt::programme::store
