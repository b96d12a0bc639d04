#include "cases/store/names.hpp"

#include "platform/text/text.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::cases::store {

namespace {

struct MatchTag;

template <class AnyId>
std::optional<AnyId> matched_by_hand(db::Reader& reader, NameKind kind, std::string_view key, std::string_view column)
{
    auto const row = reader.one("SELECT person_id, team_id FROM name_matches WHERE kind = :kind AND name_key = :key",
        {{"kind", key_of(kind)}, {"key", key}});
    return row ? row->get<std::optional<AnyId>>(column) : std::nullopt;
}

/// Each part that a person may have in a case; how many rows changed.
std::int64_t set_person(db::Transaction& tx, std::string_view key, staff::PersonId person)
{
    return tx.run(R"sql(
        UPDATE cases
           SET worker_id = CASE WHEN worker_key = :key THEN :person ELSE worker_id END,
               iro_id = CASE WHEN iro_key = :key THEN :person ELSE iro_id END,
               cp_chair_id = CASE WHEN cp_chair_key = :key THEN :person ELSE cp_chair_id END,
               version = version + 1
         WHERE worker_key = :key OR iro_key = :key OR cp_chair_key = :key)sql",
        {{"key", key}, {"person", person}});
}

std::int64_t set_team(db::Transaction& tx, std::string_view key, staff::TeamId team)
{
    return tx.run("UPDATE cases SET team_id = :team, version = version + 1 WHERE team_key = :key",
        {{"key", key}, {"team", team}});
}

std::int64_t apply(db::Transaction& tx, NameKind kind, std::string_view key, std::optional<staff::PersonId> person,
    std::optional<staff::TeamId> team)
{
    if (kind == NameKind::person) return person ? set_person(tx, key, *person) : 0;
    return team ? set_team(tx, key, *team) : 0;
}

history::State state_of(NameMatch const& match)
{
    history::State state;
    state.with("kind", key_of(match.kind)).with("name", match.name);
    state.with("person", match.person).with("team", match.team);
    return state;
}

void keep(db::Transaction& tx, NameMatch const& match, history::Act const& act)
{
    auto const row = tx.one(R"sql(
        INSERT INTO name_matches (id, kind, name_key, name, person_id, team_id, matched_by, matched_at)
        VALUES (:id, :kind, :key, :name, :person, :team, :who, :now)
        ON CONFLICT (kind, name_key) DO UPDATE
           SET person_id = :person, team_id = :team, matched_by = :who, matched_at = :now
        RETURNING id)sql",
        {{"id", Id<MatchTag>::make()}, {"kind", key_of(match.kind)}, {"key", match.key}, {"name", match.name},
            {"person", match.person}, {"team", match.team}, {"who", act.who}, {"now", act.when}});
    history::record(tx, act, {"name", row->number("id")}, {}, state_of(match));
}

} // namespace

std::string_view key_of(NameKind kind) { return kind == NameKind::person ? "person" : "team"; }

std::optional<NameKind> name_kind(std::string_view key)
{
    if (key == "person") return NameKind::person;
    if (key == "team") return NameKind::team;
    return std::nullopt;
}

std::optional<staff::PersonId> NameBook::person(std::string_view name)
{
    auto const key = staff::store::name_key(name);
    if (key.empty()) return std::nullopt;
    auto const [known, is_new] = people_.try_emplace(key);
    if (!is_new) return known->second;
    known->second = matched_by_hand<staff::PersonId>(reader_, NameKind::person, key, "person_id");
    if (known->second) return known->second;
    auto const named = staff::store::members_named(reader_, name, today_);
    if (named.size() == 1) known->second = named.front().id;
    return known->second;
}

std::optional<staff::TeamId> NameBook::team(std::string_view name)
{
    auto const key = text::fold(name);
    if (key.empty()) return std::nullopt;
    auto const [known, is_new] = teams_.try_emplace(key);
    if (!is_new) return known->second;
    known->second = matched_by_hand<staff::TeamId>(reader_, NameKind::team, key, "team_id");
    if (known->second) return known->second;
    if (auto const team = staff::store::find_team_by_name(reader_, name)) known->second = team->id;
    return known->second;
}

std::vector<WaitingName> waiting_names(db::Reader& reader)
{
    std::vector<WaitingName> waiting;
    for (auto const& row : reader.all(R"sql(
             SELECT kind, name_key, max(name) AS name, count(DISTINCT id) AS cases
               FROM (SELECT 'person' AS kind, worker_key AS name_key, worker_name AS name, id
                       FROM cases WHERE worker_id IS NULL AND worker_key <> ''
                      UNION ALL
                     SELECT 'person', iro_key, iro_name, id FROM cases WHERE iro_id IS NULL AND iro_key <> ''
                      UNION ALL
                     SELECT 'person', cp_chair_key, cp_chair_name, id
                       FROM cases WHERE cp_chair_id IS NULL AND cp_chair_key <> ''
                      UNION ALL
                     SELECT 'team', team_key, team_name, id
                       FROM cases WHERE team_id IS NULL AND team_key <> '') waiting
              GROUP BY kind, name_key
              ORDER BY kind, name_key)sql"))
        waiting.push_back({*name_kind(row.text("kind")), row.text("name_key"), row.text("name"), row.count("cases")});
    return waiting;
}

std::size_t count_waiting_names(db::Reader& reader)
{
    return static_cast<std::size_t>(reader
                                        .one(R"sql(
        SELECT count(*) AS names
          FROM (SELECT 'person' AS kind, worker_key AS name_key
                  FROM cases WHERE worker_id IS NULL AND worker_key <> ''
                 UNION
                SELECT 'person', iro_key FROM cases WHERE iro_id IS NULL AND iro_key <> ''
                 UNION
                SELECT 'person', cp_chair_key FROM cases WHERE cp_chair_id IS NULL AND cp_chair_key <> ''
                 UNION
                SELECT 'team', team_key FROM cases WHERE team_id IS NULL AND team_key <> '') waiting)sql")
                                        ->number("names"));
}

Result<int> match_name(db::Transaction& tx, NameMatch const& match, history::Act const& act)
{
    bool const is_there = match.kind == NameKind::person ? match.person && staff::store::find_member(tx, *match.person)
                                                         : match.team && staff::store::find_team(tx, *match.team);
    if (!is_there) return Problem{"match", match.kind == NameKind::person ? "Select a person" : "Select a team"};
    auto const changed = apply(tx, match.kind, match.key, match.person, match.team);
    if (changed == 0) return Problem{"", "No case has this name any more", Problem::Kind::not_found};
    keep(tx, match, act);
    return static_cast<int>(changed);
}

int match_waiting_names(db::Transaction& tx, Date today)
{
    NameBook book{tx, today};
    int matched = 0;
    for (auto const& name : waiting_names(tx)) {
        auto const person = name.kind == NameKind::person ? book.person(name.name) : std::nullopt;
        auto const team = name.kind == NameKind::team ? book.team(name.name) : std::nullopt;
        if (apply(tx, name.kind, name.key, person, team) > 0) ++matched;
    }
    return matched;
}

std::vector<history::PresentState> present_names(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, kind, name_key, name, person_id, team_id
               FROM name_matches WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"),
            state_of({*name_kind(row.text("kind")), row.text("name_key"), row.text("name"),
                row.get<std::optional<staff::PersonId>>("person_id"),
                row.get<std::optional<staff::TeamId>>("team_id")})});
    return states;
}

} // namespace gt::cases::store
