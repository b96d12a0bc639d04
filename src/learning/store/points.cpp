#include "learning/store/points.hpp"

#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::learning::store {

namespace {

LearningPoint point_from(db::Row const& row)
{
    LearningPoint point{.id = row.get<PointId>("id"),
        .title = row.text("title"),
        .words = row.text("words"),
        .asked = row.text("asked"),
        .origin = {row.text("origin_kind"), row.get<std::optional<std::int64_t>>("origin_id")},
        .theme = row.text("theme_key"),
        .audience = row.get<staff::TeamId>("audience_id"),
        .audience_name = row.text("audience_name"),
        .drafted_by = row.get<staff::PersonId>("drafted_by"),
        .drafted_at = row.get<Instant>("drafted_at")};
    point.published_at = row.get<std::optional<Instant>>("published_at");
    point.acknowledge_by = row.get<std::optional<Date>>("acknowledge_by");
    point.withdrawn_at = row.get<std::optional<Instant>>("withdrawn_at");
    point.withdrawn_because = row.text("withdrawn_because");
    point.version = row.count("version");
    return point;
}

std::vector<LearningPoint> points_from(db::Rows const& rows)
{
    std::vector<LearningPoint> points;
    points.reserve(rows.size());
    for (auto const& row : rows) points.push_back(point_from(row));
    return points;
}

history::State state_of(LearningPoint const& point)
{
    history::State state;
    state.with("title", point.title).with("words", point.words).with("asked", point.asked);
    state.with("theme", point.theme).with("audience", point.audience.number);
    state.with("published", point.published_at).with("acknowledge by", point.acknowledge_by);
    state.with("withdrawn", point.withdrawn_at).with("withdrawn because", point.withdrawn_because);
    return state;
}

std::vector<staff::StaffMember> managers_of(db::Reader& reader, staff::TeamId team, Date day)
{
    return staff::store::holders(reader, "team_manager", team, day);
}

/// Every manager of a team that has not taken it up owes that, once however many teams they have.
void ask_teams(db::Transaction& tx, LearningPoint const& point, Date day)
{
    staff::settle(tx, {"learning", point.id.number}, "acknowledge_learning");
    for (auto const& team : standings(tx, point, day)) {
        if (team.acknowledged_at) continue;
        for (auto const& manager : managers_of(tx, team.team, day))
            staff::owe(tx,
                {"learning", point.id.number, "acknowledge_learning", manager.id, std::nullopt, team.team, point.title,
                    *point.acknowledge_by});
    }
}

} // namespace

void add(db::Transaction& tx, LearningPoint const& point, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO learning_points (id, title, words, asked, origin_kind, origin_id, theme_key, audience_id,
                                     drafted_by, drafted_at, published_by, published_at, published_on, acknowledge_by,
                                     withdrawn_at, withdrawn_because, version)
        VALUES (:id, :title, :words, :asked, :origin_kind, :origin_id, :theme, :audience, :drafted_by, :drafted_at,
                NULL, NULL, NULL, NULL, NULL, '', 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", point.id}, {"title", point.title}, {"words", point.words}, {"asked", point.asked},
            {"origin_kind", point.origin.kind}, {"origin_id", point.origin.id}, {"theme", point.theme},
            {"audience", point.audience}, {"drafted_by", point.drafted_by}, {"drafted_at", point.drafted_at}});
    if (added == 1) history::record(tx, act, {"learning point", point.id.number}, {}, state_of(point));
}

Result<void> save(db::Transaction& tx, LearningPoint const& before, LearningPoint const& after, history::Act const& act)
{
    auto const day = after.published_at ? std::optional{after.published_at->london_date()} : std::nullopt;
    auto const changed = tx.run(R"sql(
        UPDATE learning_points
           SET title = :title, words = :words, asked = :asked, theme_key = :theme, audience_id = :audience,
               published_by = CASE WHEN CAST(:published_now AS bigint) = 1 THEN :who ELSE published_by END,
               published_at = :published_at, published_on = :published_on, acknowledge_by = :acknowledge_by,
               withdrawn_at = :withdrawn_at, withdrawn_because = :because, version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"title", after.title}, {"words", after.words}, {"asked", after.asked}, {"theme", after.theme},
            {"audience", after.audience}, {"published_now", !before.published_at && after.published_at},
            {"who", act.who}, {"published_at", after.published_at}, {"published_on", day},
            {"acknowledge_by", after.acknowledge_by}, {"withdrawn_at", after.withdrawn_at},
            {"because", after.withdrawn_because}, {"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    history::record(tx, act, {"learning point", before.id.number}, state_of(before), state_of(after));
    if (after.stands())
        ask_teams(tx, after, act.when.london_date());
    else
        staff::settle(tx, {"learning", after.id.number});
    return {};
}

std::optional<LearningPoint> find(db::Reader& reader, PointId id)
{
    auto const row = reader.one(R"sql(
        SELECT p.id, p.title, p.words, p.asked, p.origin_kind, p.origin_id, p.theme_key, p.audience_id,
               t.name AS audience_name, p.drafted_by, p.drafted_at, p.published_at, p.acknowledge_by, p.withdrawn_at,
               p.withdrawn_because, p.version
          FROM learning_points p JOIN teams t ON t.id = p.audience_id
         WHERE p.id = :id)sql",
        {{"id", id}});
    return row ? std::optional{point_from(*row)} : std::nullopt;
}

std::vector<LearningPoint> of_origin(db::Reader& reader, std::string_view kind, std::int64_t id)
{
    return points_from(reader.all(R"sql(
        SELECT p.id, p.title, p.words, p.asked, p.origin_kind, p.origin_id, p.theme_key, p.audience_id,
               t.name AS audience_name, p.drafted_by, p.drafted_at, p.published_at, p.acknowledge_by, p.withdrawn_at,
               p.withdrawn_because, p.version
          FROM learning_points p JOIN teams t ON t.id = p.audience_id
         WHERE p.origin_kind = :kind AND p.origin_id = :id
         ORDER BY p.drafted_at, p.id)sql",
        {{"kind", kind}, {"id", id}}));
}

std::vector<LearningPoint> list(db::Reader& reader, bool with_drafts, int limit)
{
    return points_from(reader.all(R"sql(
        SELECT p.id, p.title, p.words, p.asked, p.origin_kind, p.origin_id, p.theme_key, p.audience_id,
               t.name AS audience_name, p.drafted_by, p.drafted_at, p.published_at, p.acknowledge_by, p.withdrawn_at,
               p.withdrawn_because, p.version
          FROM learning_points p JOIN teams t ON t.id = p.audience_id
         WHERE (p.published_at IS NOT NULL AND p.withdrawn_at IS NULL) OR CAST(:with_drafts AS bigint) = 1
         ORDER BY p.drafted_at DESC, p.id DESC
         LIMIT :limit)sql",
        {{"with_drafts", with_drafts}, {"limit", limit}}));
}

std::vector<LearningPoint> published_in(db::Reader& reader, Date from, Date to)
{
    return points_from(reader.all(R"sql(
        SELECT p.id, p.title, p.words, p.asked, p.origin_kind, p.origin_id, p.theme_key, p.audience_id,
               t.name AS audience_name, p.drafted_by, p.drafted_at, p.published_at, p.acknowledge_by, p.withdrawn_at,
               p.withdrawn_because, p.version
          FROM learning_points p JOIN teams t ON t.id = p.audience_id
         WHERE p.published_on >= :from AND p.published_on <= :to AND p.withdrawn_at IS NULL
         ORDER BY p.published_on NULLS LAST, p.id)sql",
        {{"from", from}, {"to", to}}));
}

std::vector<TeamStanding> standings(db::Reader& reader, LearningPoint const& point, Date day)
{
    std::vector<TeamStanding> teams;
    for (auto const& row : reader.all(R"sql(
             SELECT t.id, t.name, a.acknowledged_at, p.name AS acknowledged_by, a.words
               FROM team_ancestry y
               JOIN teams t ON t.id = y.team_id
               LEFT JOIN learning_acknowledgements a ON a.point_id = :point AND a.team_id = t.id
               LEFT JOIN people p ON p.id = a.acknowledged_by
              WHERE y.ancestor_id = :audience AND t.kind = 'team' AND t.valid_from <= :day AND t.valid_to >= :day
              ORDER BY t.sort_key, t.id)sql",
             {{"point", point.id}, {"audience", point.audience}, {"day", day}}))
        teams.push_back(
            {row.get<staff::TeamId>("id"), row.text("name"), row.get<std::optional<Instant>>("acknowledged_at"),
                row.get<std::optional<std::string>>("acknowledged_by").value_or(""),
                row.get<std::optional<std::string>>("words").value_or("")});
    return teams;
}

Result<void> acknowledge(db::Transaction& tx, LearningPoint const& point, staff::TeamId team, std::string const& words,
    history::Act const& act)
{
    if (!point.stands()) return Problem{"", "This learning point is not published"};
    if (words.empty()) return Problem{"words", "Enter what your team does with it"};
    auto const teams = standings(tx, point, act.when.london_date());
    auto const found = std::ranges::find(teams, team, &TeamStanding::team);
    if (found == teams.end()) return Problem{"team", "Select a team that this learning point is for"};
    if (found->acknowledged_at) return conflict();
    tx.run(R"sql(
        INSERT INTO learning_acknowledgements (point_id, team_id, acknowledged_by, acknowledged_at, words)
        VALUES (:point, :team, :who, :now, :words))sql",
        {{"point", point.id}, {"team", team}, {"who", act.who}, {"now", act.when}, {"words", words}});
    history::State after;
    after.with("taken up by " + std::to_string(team.number), words);
    history::record(tx, act, {"learning point", point.id.number}, {}, after);
    ask_teams(tx, point, act.when.london_date());
    return {};
}

std::vector<history::PresentState> present_points(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& point : points_from(reader.all(R"sql(
             SELECT p.id, p.title, p.words, p.asked, p.origin_kind, p.origin_id, p.theme_key, p.audience_id,
                    t.name AS audience_name, p.drafted_by, p.drafted_at, p.published_at, p.acknowledge_by,
                    p.withdrawn_at, p.withdrawn_because, p.version
               FROM learning_points p JOIN teams t ON t.id = p.audience_id
              WHERE p.id > :after ORDER BY p.id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))) {
        auto state = state_of(point);
        for (auto const& row :
            reader.all("SELECT team_id, words FROM learning_acknowledgements WHERE point_id = :id ORDER BY team_id",
                {{"id", point.id}}))
            state.with("taken up by " + std::to_string(row.number("team_id")), row.text("words"));
        states.push_back({point.id.number, state});
    }
    return states;
}

} // namespace gt::learning::store
