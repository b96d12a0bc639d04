#include "staff/store/teams.hpp"

#include "platform/text/text.hpp"

namespace gt::staff::store {

namespace {

Team team_from(db::Row const& row)
{
    return {row.get<TeamId>("id"), row.get<std::optional<TeamId>>("parent_id"), *team_kind(row.text("kind")),
        row.text("name"), {row.get<Date>("valid_from"), row.get<Date>("valid_to")}, row.count("version")};
}

std::vector<Team> teams_from(db::Rows const& rows)
{
    std::vector<Team> teams;
    for (auto const& row : rows) teams.push_back(team_from(row));
    return teams;
}

TeamLink link_from(db::Row const& row)
{
    return {row.get<LinkId>("id"), row.get<TeamId>("team_id"), *link_kind(row.text("kind")),
        row.get<PersonId>("person_id"), row.text("person_name"),
        {row.get<Date>("valid_from"), row.get<Date>("valid_to")}};
}

history::State state_of(Team const& team)
{
    history::State state;
    state.with("kind", key_of(team.kind)).with("name", team.name);
    state.with("parent", team.parent ? team.parent->number : 0);
    state.with("from", team.period.from).with("to", team.period.to);
    return state;
}

void add_link_to(history::State& state, TeamLink const& link)
{
    auto const name = "link " + link.id.text() + ": ";
    state.with(name + "kind", key_of(link.kind)).with(name + "person", link.person.number);
    state.with(name + "from", link.period.from).with(name + "to", link.period.to);
}

history::State state_of(TeamLink const& link)
{
    history::State state;
    add_link_to(state, link);
    return state;
}

/// Of that kind, in force on the first day of `link` or later: what it takes the place of.
std::vector<TeamLink> replaced_by(db::Reader& reader, TeamLink const& link)
{
    std::vector<TeamLink> links;
    for (auto const& row : reader.all(R"sql(
             SELECT id, team_id, kind, person_id, '' AS person_name, valid_from, valid_to
               FROM team_links
              WHERE team_id = :team AND kind = :kind AND valid_to >= :from
              ORDER BY valid_from, id)sql",
             {{"team", link.team}, {"kind", key_of(link.kind)}, {"from", link.period.from}}))
        links.push_back(link_from(row));
    return links;
}

/// In tree order within one read: children follow their parent.
std::vector<Team> in_tree_order(std::vector<Team> const& by_name)
{
    std::vector<Team> ordered;
    std::function<void(std::optional<TeamId>)> const add_below = [&](std::optional<TeamId> parent) {
        for (auto const& team : by_name) {
            if (team.parent != parent) continue;
            ordered.push_back(team);
            add_below(team.id);
        }
    };
    add_below(std::nullopt);
    return ordered;
}

} // namespace

Result<void> add_team(db::Transaction& tx, Team const& team, history::Act const& act)
{
    auto const key = text::fold(team.name);
    if (key.empty()) return Problem{"name", "Enter a name"};
    if (find_team_by_name(tx, team.name)) return Problem{"name", "Another team or area already has this name"};
    if (team.parent) {
        auto const parent = find_team(tx, *team.parent);
        if (!parent || parent->kind == TeamKind::team) return Problem{"parent", "Select an area of the authority"};
    }
    tx.run(R"sql(
        INSERT INTO teams (id, parent_id, kind, name, sort_key, valid_from, valid_to, version)
        VALUES (:id, :parent, :kind, :name, :sort_key, :valid_from, :valid_to, 1))sql",
        {{"id", team.id}, {"parent", team.parent}, {"kind", key_of(team.kind)}, {"name", team.name}, {"sort_key", key},
            {"valid_from", team.period.from}, {"valid_to", team.period.to}});
    tx.run(R"sql(
        INSERT INTO team_ancestry (team_id, ancestor_id)
        SELECT :id, ancestor_id FROM team_ancestry WHERE team_id = :parent)sql",
        {{"id", team.id}, {"parent", team.parent}});
    tx.run("INSERT INTO team_ancestry (team_id, ancestor_id) VALUES (:id, :id)", {{"id", team.id}});
    history::record(tx, act, {"team", team.id.number}, {}, state_of(team));
    return {};
}

std::optional<Team> find_team(db::Reader& reader, TeamId id)
{
    auto const row = reader.one(
        "SELECT id, parent_id, kind, name, valid_from, valid_to, version FROM teams WHERE id = :id", {{"id", id}});
    return row ? std::optional{team_from(*row)} : std::nullopt;
}

std::optional<Team> find_team_by_name(db::Reader& reader, std::string_view name)
{
    auto const row
        = reader.one("SELECT id, parent_id, kind, name, valid_from, valid_to, version FROM teams WHERE sort_key = :key",
            {{"key", text::fold(name)}});
    return row ? std::optional{team_from(*row)} : std::nullopt;
}

std::vector<Team> all_teams(db::Reader& reader)
{
    return in_tree_order(teams_from(
        reader.all("SELECT id, parent_id, kind, name, valid_from, valid_to, version FROM teams ORDER BY sort_key")));
}

std::vector<Team> teams_in_sight(db::Reader& reader, PersonId person, std::string_view verb, Date day)
{
    return teams_from(reader.all(R"sql(
        SELECT t.id, t.parent_id, t.kind, t.name, t.valid_from, t.valid_to, t.version
          FROM teams t
         WHERE t.kind = 'team'
           AND t.id IN (SELECT team_id FROM sight
                         WHERE person_id = :person AND verb = :verb AND valid_from <= :day AND valid_to >= :day)
         ORDER BY t.sort_key)sql",
        {{"person", person}, {"verb", verb}, {"day", day}}));
}

std::vector<Team> places_in_sight(db::Reader& reader, PersonId person, std::string_view verb, Date day)
{
    std::set<TeamId> seen;
    for (auto const& row : reader.all(R"sql(
             SELECT DISTINCT team_id FROM sight
              WHERE person_id = :person AND verb = :verb AND valid_from <= :day AND valid_to >= :day)sql",
             {{"person", person}, {"verb", verb}, {"day", day}}))
        seen.insert(row.get<TeamId>("team_id"));
    auto places = all_teams(reader);
    std::erase_if(places, [&](Team const& one) { return !seen.contains(one.id) || !one.period.covers(day); });
    return places;
}

bool sees_few_teams(db::Reader& reader, Person const& person, std::string_view verb, Date day)
{
    constexpr std::size_t few = 12;
    if (person.everywhere.contains(verb)) return false;
    auto const teams = reader.all(R"sql(
        SELECT DISTINCT team_id FROM sight
         WHERE person_id = :person AND verb = :verb AND valid_from <= :day AND valid_to >= :day
         ORDER BY team_id
         LIMIT :most)sql",
        {{"person", person.id}, {"verb", verb}, {"day", day}, {"most", static_cast<int>(few) + 1}});
    return teams.size() <= few;
}

bool is_in_sight(db::Reader& reader, PersonId person, std::string_view verb, TeamId team, Date day)
{
    return reader
        .one(R"sql(
        SELECT 1 AS found FROM sight
         WHERE person_id = :person AND verb = :verb AND team_id = :team AND valid_from <= :day AND valid_to >= :day
         ORDER BY team_id LIMIT 1)sql",
            {{"person", person}, {"verb", verb}, {"team", team}, {"day", day}})
        .has_value();
}

Result<void> link(db::Transaction& tx, TeamLink const& link, history::Act const& act)
{
    history::State before;
    history::State after;
    auto const standing = replaced_by(tx, link);
    if (std::ranges::find(standing, link.id, &TeamLink::id) != standing.end()) return {}; // the form was sent twice
    for (auto replaced : standing) {
        add_link_to(before, replaced);
        if (replaced.period.from >= link.period.from) {
            // What was to begin later, or today, never did.
            tx.run("DELETE FROM team_links WHERE id = :id", {{"id", replaced.id}});
            continue;
        }
        replaced.period.to = link.period.from.plus_days(-1);
        tx.run("UPDATE team_links SET valid_to = :last_day, version = version + 1 WHERE id = :id",
            {{"last_day", replaced.period.to}, {"id", replaced.id}});
        add_link_to(after, replaced);
    }
    tx.run(R"sql(
        INSERT INTO team_links (id, team_id, kind, person_id, valid_from, valid_to, version)
        VALUES (:id, :team, :kind, :person, :valid_from, :valid_to, 1))sql",
        {{"id", link.id}, {"team", link.team}, {"kind", key_of(link.kind)}, {"person", link.person},
            {"valid_from", link.period.from}, {"valid_to", link.period.to}});
    add_link_to(after, link);
    history::record(tx, act, {"team", link.team.number}, before, after);
    return {};
}

void end_on(db::Transaction& tx, TeamLink const& link, Date last_day, history::Act const& act)
{
    tx.run("UPDATE team_links SET valid_to = :last_day, version = version + 1 WHERE id = :id",
        {{"last_day", last_day}, {"id", link.id}});
    auto after = link;
    after.period.to = last_day;
    history::record(tx, act, {"team", link.team.number}, state_of(link), state_of(after));
}

std::vector<TeamLink> links_of(db::Reader& reader, TeamId team)
{
    std::vector<TeamLink> links;
    for (auto const& row : reader.all(R"sql(
             SELECT l.id, l.team_id, l.kind, l.person_id, p.name AS person_name, l.valid_from, l.valid_to
               FROM team_links l JOIN people p ON p.id = l.person_id
              WHERE l.team_id = :team
              ORDER BY l.kind, l.valid_from)sql",
             {{"team", team}}))
        links.push_back(link_from(row));
    return links;
}

std::vector<TeamLink> all_links(db::Reader& reader, Date day)
{
    std::vector<TeamLink> links;
    for (auto const& row : reader.all(R"sql(
             SELECT l.id, l.team_id, l.kind, l.person_id, p.name AS person_name, l.valid_from, l.valid_to
               FROM team_links l JOIN people p ON p.id = l.person_id
              WHERE l.valid_from <= :day AND l.valid_to >= :day
              ORDER BY l.team_id, l.kind)sql",
             {{"day", day}}))
        links.push_back(link_from(row));
    return links;
}

std::vector<history::PresentState> present_teams(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& team : teams_from(reader.all(R"sql(
             SELECT id, parent_id, kind, name, valid_from, valid_to, version
               FROM teams WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}})))
        states.push_back({team.id.number, state_of(team)});
    if (states.empty()) return states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, team_id, kind, person_id, '' AS person_name, valid_from, valid_to
               FROM team_links WHERE team_id > :after AND team_id <= :last ORDER BY team_id, id)sql",
             {{"after", after}, {"last", states.back().id}}))
        if (auto* const team = history::find(states, row.number("team_id"))) add_link_to(team->state, link_from(row));
    return states;
}

} // namespace gt::staff::store
