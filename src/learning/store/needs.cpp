#include "learning/store/needs.hpp"

namespace gt::learning::store {

namespace {

LearningNeed need_from(db::Row const& row)
{
    LearningNeed need{.id = row.get<NeedId>("id"),
        .what = row.text("what"),
        .place = row.get<staff::TeamId>("place_id"),
        .place_name = row.text("place_name"),
        .theme = row.text("theme_key"),
        .aim = row.text("aim_key"),
        .origin = {row.text("origin_kind"), row.get<std::optional<std::int64_t>>("origin_id")},
        .source = row.text("source"),
        .works = row.text("works"),
        .wanted = row.text("wanted"),
        .raised_by = row.get<staff::PersonId>("raised_by"),
        .raised_by_name = row.text("raised_by_name"),
        .raised_at = row.get<Instant>("raised_at"),
        .state = need_state(row.text("state")).value()};
    need.outcome = row.text("outcome");
    need.ended_by = row.get<std::optional<staff::PersonId>>("ended_by");
    need.ended_at = row.get<std::optional<Instant>>("ended_at");
    need.version = row.count("version");
    return need;
}

history::Subject subject_of(NeedId id) { return {"learning need", id.number}; }

history::State state_of(LearningNeed const& need)
{
    history::State state;
    state.with("what", need.what).with("place", need.place.number).with("theme", need.theme).with("aim", need.aim);
    state.with("source", need.source).with("works", need.works).with("wanted", need.wanted);
    state.with("state", key_of(need.state)).with("outcome", need.outcome);
    return state;
}

} // namespace

void raise(db::Transaction& tx, LearningNeed const& need, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO learning_needs (id, what, place_id, theme_key, aim_key, origin_kind, origin_id, source, works,
                                    wanted, raised_by, raised_at, state, outcome, ended_by, ended_at,
                                    version)
        VALUES (:id, :what, :place, :theme, :aim, :origin_kind, :origin_id, :source, :works, :wanted, :who, :now,
                'open', '', NULL, NULL, 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", need.id}, {"what", need.what}, {"place", need.place}, {"theme", need.theme}, {"aim", need.aim},
            {"origin_kind", need.origin.kind}, {"origin_id", need.origin.id}, {"source", need.source},
            {"works", need.works}, {"wanted", need.wanted}, {"who", need.raised_by}, {"now", need.raised_at}});
    if (added == 1) history::record(tx, act, subject_of(need.id), {}, state_of(need));
}

Result<void> save_words(
    db::Transaction& tx, LearningNeed const& before, LearningNeed const& after, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE learning_needs SET works = :works, wanted = :wanted, version = version + 1
         WHERE id = :id AND version = :version AND state = 'open')sql",
        {{"works", after.works}, {"wanted", after.wanted}, {"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    history::record(tx, act, subject_of(before.id), state_of(before), state_of(after));
    return {};
}

Result<void> save_end(db::Transaction& tx, LearningNeed const& need, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE learning_needs SET state = :state, outcome = :outcome, ended_by = :who, ended_at = :now,
               version = version + 1
         WHERE id = :id AND state = 'open')sql",
        {{"state", key_of(need.state)}, {"outcome", need.outcome}, {"who", need.ended_by}, {"now", need.ended_at},
            {"id", need.id}});
    if (changed == 0) return conflict();
    auto before = need;
    before.state = NeedState::open;
    before.outcome = "";
    history::record(tx, act, subject_of(need.id), state_of(before), state_of(need));
    return {};
}

std::optional<LearningNeed> find_visible_need(db::Reader& reader, staff::Person const& person, NeedId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT n.id, n.what, n.place_id, n.place_name, n.theme_key, n.aim_key, n.origin_kind, n.origin_id, n.source,
               n.works, n.wanted, n.raised_by, n.raised_by_name, n.raised_at, n.state, n.outcome, n.ended_by, n.ended_at,
               n.version
          FROM named_learning_needs n
         WHERE n.id = :id
           AND EXISTS (SELECT 1 FROM learning_sight s
                        WHERE s.place_id = n.place_id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    return row ? std::optional{need_from(*row)} : std::nullopt;
}

std::vector<LearningNeed> list_visible_needs(db::Reader& reader, staff::Person const& person, Date today,
    NeedFilter const& filter, int limit, std::optional<NeedId> after)
{
    std::optional<Instant> begin, end;
    if (filter.open_in) begin = Instant::in_london(filter.open_in->from);
    if (filter.open_in) end = Instant::in_london(filter.open_in->to.plus_days(1));
    std::vector<LearningNeed> needs;
    for (auto const& row : reader.all(R"sql(
             SELECT n.id, n.what, n.place_id, n.place_name, n.theme_key, n.aim_key, n.origin_kind, n.origin_id,
                    n.source, n.works, n.wanted, n.raised_by, n.raised_by_name, n.raised_at, n.state, n.outcome,
                    n.ended_by, n.ended_at, n.version
               FROM named_learning_needs n
              WHERE (CAST(:after AS bigint) IS NULL OR n.id < :after)
                AND (CAST(:state AS text) IS NULL OR n.state = :state)
                AND (CAST(:without_activity AS bigint) = 0
                     OR NOT EXISTS (SELECT 1 FROM learning_activities a WHERE a.need_id = n.id))
                AND (CAST(:place AS bigint) IS NULL
                     OR EXISTS (SELECT 1 FROM team_ancestry y WHERE y.team_id = n.place_id AND y.ancestor_id = :place))
                AND (CAST(:theme AS text) = '' OR n.theme_key = :theme)
                AND (CAST(:begin AS bigint) IS NULL
                     OR (n.raised_at < :end AND (n.ended_at IS NULL OR n.ended_at >= :begin)))
                AND (CAST(:origin_id AS bigint) IS NULL
                     OR (n.origin_kind = :origin_kind AND n.origin_id = :origin_id))
                AND n.place_id IN (SELECT s.place_id FROM learning_sight s
                                     WHERE s.person_id = :person AND s.valid_from <= :today AND s.valid_to >= :today)
              ORDER BY n.id DESC
              LIMIT :limit)sql",
             {{"after", after},
                 {"state", filter.state ? std::optional{std::string{key_of(*filter.state)}} : std::nullopt},
                 {"without_activity", filter.without_activity}, {"place", filter.place}, {"theme", filter.theme},
                 {"begin", begin}, {"end", end}, {"origin_kind", filter.origin.kind}, {"origin_id", filter.origin.id},
                 {"person", person.id}, {"today", today}, {"limit", limit}}))
        needs.push_back(need_from(row));
    return needs;
}

std::vector<history::PresentState> present_needs(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT n.id, n.what, n.place_id, n.place_name, n.theme_key, n.aim_key, n.origin_kind, n.origin_id,
                    n.source, n.works, n.wanted, n.raised_by, n.raised_by_name, n.raised_at, n.state, n.outcome,
                    n.ended_by, n.ended_at, n.version
               FROM named_learning_needs n WHERE n.id > :after ORDER BY n.id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(need_from(row))});
    return states;
}

} // namespace gt::learning::store
