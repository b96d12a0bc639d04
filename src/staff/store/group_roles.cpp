#include "staff/store/group_roles.hpp"

#include "staff/store/teams.hpp"

#include <algorithm>

namespace gt::staff::store {

namespace {

using auth::oidc::GroupRole;

bool is_by_group(db::Reader& reader, GrantId grant)
{
    return reader
        .one("SELECT grant_id FROM grants_by_group WHERE grant_id = :id ORDER BY grant_id LIMIT 1", {{"id", grant}})
        .has_value();
}

std::vector<Grant> held_by_group(db::Reader& reader, PersonId person, Date day)
{
    auto grants = grants_of(reader, person);
    std::erase_if(
        grants, [&](Grant const& grant) { return !grant.period.covers(day) || !is_by_group(reader, grant.id); });
    return grants;
}

std::optional<TeamId> place_of(db::Reader& reader, GroupRole const& given)
{
    if (!given.team.empty()) {
        auto const team = find_team_by_name(reader, given.team);
        return team ? std::optional{team->id} : std::nullopt;
    }
    auto const teams = all_teams(reader);
    return teams.empty() ? std::nullopt : std::optional{teams.front().id};
}

bool is_same(Grant const& grant, std::string const& role, TeamId team)
{
    return grant.role == role && grant.team == team;
}

/// A role that a group gave and took away on one day goes on, for it may begin once a day.
Result<void> give(db::Transaction& tx, PersonId person, std::string const& role, TeamId team, history::Act const& act)
{
    auto const today = act.when.london_date();
    for (auto const& held : grants_of(tx, person)) {
        if (!is_same(held, role, team) || !held.period.covers(today)) continue;
        if (!held.period.is_open() && is_by_group(tx, held.id)) end_on(tx, held, Period::open_end(), act);
        return {};
    }
    Grant const wanted{GrantId::make(), person, role, {}, team, {}, {today}};
    if (auto const given = grant(tx, wanted, act); !given) return given;
    tx.run("INSERT INTO grants_by_group (grant_id) VALUES (:id)", {{"id", wanted.id}});
    return {};
}

} // namespace

std::vector<GroupRole> follow_groups(db::Transaction& tx, PersonId person, std::vector<GroupRole> const& given,
    std::vector<std::string> const& groups, history::Act const& act)
{
    auto const today = act.when.london_date();
    auto gone = held_by_group(tx, person, today);
    std::vector<GroupRole> unknown;
    for (auto const& one : given) {
        if (std::ranges::find(groups, one.group) == groups.end()) continue;
        auto const team = place_of(tx, one);
        if (!team || !give(tx, person, one.role, *team, act)) {
            unknown.push_back(one);
            continue;
        }
        std::erase_if(gone, [&](Grant const& held) { return is_same(held, one.role, *team); });
    }
    for (auto const& held : gone) end_on(tx, held, std::max(today.plus_days(-1), held.period.from), act);
    return unknown;
}

} // namespace gt::staff::store
