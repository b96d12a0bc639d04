#pragma once

#include "platform/history/present.hpp"
#include "staff/person.hpp"
#include "staff/team.hpp"

namespace gt::staff::store {

/// Adds the team below its parent. A name that another team has is a Problem, as is a
/// parent that is itself a team.
Result<void> add_team(db::Transaction& tx, Team const& team, history::Act const& act);

std::optional<Team> find_team(db::Reader& reader, TeamId id);
std::optional<Team> find_team_by_name(db::Reader& reader, std::string_view name);

/// In tree order: the authority, each area by name, its teams by name.
std::vector<Team> all_teams(db::Reader& reader);
/// The teams (no areas) among those whose records the person may meet under the verb that day.
std::vector<Team> teams_in_sight(db::Reader& reader, PersonId person, std::string_view verb, Date day);
/// Areas and the authority too, in tree order; only those that are there that day.
std::vector<Team> places_in_sight(db::Reader& reader, PersonId person, std::string_view verb, Date day);
/// True for a dozen teams and less: then a list of what they see is better gathered than sought among everybody's.
bool sees_few_teams(db::Reader& reader, Person const& person, std::string_view verb, Date day);
bool is_in_sight(db::Reader& reader, PersonId person, std::string_view verb, TeamId team, Date day);

/// Links a person to the team from a day on; an open link of that kind ends the day before.
Result<void> link(db::Transaction& tx, TeamLink const& link, history::Act const& act);
/// The link's last day, instead of the one it had.
void end_on(db::Transaction& tx, TeamLink const& link, Date last_day, history::Act const& act);
std::vector<TeamLink> links_of(db::Reader& reader, TeamId team);
std::vector<TeamLink> all_links(db::Reader& reader, Date day);

/// As `history verify` compares them.
std::vector<history::PresentState> present_teams(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::staff::store
