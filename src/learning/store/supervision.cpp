#include "learning/store/supervision.hpp"

#include "staff/due.hpp"

namespace gt::learning::store {

namespace {

constexpr int days_until_supervision = 31; ///< supervision is monthly at least

SupervisionItem item_from(db::Row const& row)
{
    SupervisionItem item{.id = row.get<ItemId>("id"),
        .worker = row.get<staff::PersonId>("worker_id"),
        .worker_name = row.text("worker_name"),
        .team = row.get<staff::TeamId>("team_id"),
        .point = row.get<std::optional<PointId>>("point_id"),
        .words = row.text("words"),
        .put_by = row.get<staff::PersonId>("put_by"),
        .put_at = row.get<Instant>("put_at")};
    item.ticked_on = row.get<std::optional<Date>>("ticked_on");
    item.note = row.text("note");
    return item;
}

std::vector<SupervisionItem> items_from(db::Rows const& rows)
{
    std::vector<SupervisionItem> items;
    items.reserve(rows.size());
    for (auto const& row : rows) items.push_back(item_from(row));
    return items;
}

history::State state_of(SupervisionItem const& item)
{
    history::State state;
    state.with("worker", item.worker.number).with("words", item.words);
    state.with("ticked", item.ticked_on).with("note", item.note);
    return state;
}

} // namespace

void add(db::Transaction& tx, SupervisionItem const& item, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO supervision_items (id, worker_id, team_id, point_id, words, put_by, put_at, ticked_by, ticked_on,
                                       note)
        VALUES (:id, :worker, :team, :point, :words, :put_by, :put_at, NULL, NULL, '')
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", item.id}, {"worker", item.worker}, {"team", item.team}, {"point", item.point}, {"words", item.words},
            {"put_by", item.put_by}, {"put_at", item.put_at}});
    if (added == 0) return;
    staff::owe(tx,
        {"supervision", item.id.number, "tick_supervision", item.put_by, item.worker, item.team, item.words,
            item.put_at.london_date().plus_days(days_until_supervision)});
    history::record(tx, act, {"supervision item", item.id.number}, {}, state_of(item));
}

Result<void> save_tick(db::Transaction& tx, SupervisionItem const& ticked, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE supervision_items SET ticked_by = :who, ticked_on = :day, note = :note
         WHERE id = :id AND ticked_on IS NULL)sql",
        {{"who", act.who}, {"day", ticked.ticked_on}, {"note", ticked.note}, {"id", ticked.id}});
    if (changed == 0) return conflict();
    auto before = ticked;
    before.ticked_on = std::nullopt;
    before.note = "";
    staff::settle(tx, {"supervision", ticked.id.number});
    history::record(tx, act, {"supervision item", ticked.id.number}, state_of(before), state_of(ticked));
    return {};
}

std::vector<SupervisionItem> agenda_of(db::Reader& reader, staff::PersonId person, Date today, Date since)
{
    return items_from(reader.all(R"sql(
        SELECT i.id, i.worker_id, p.name AS worker_name, i.team_id, i.point_id, i.words, i.put_by, i.put_at,
               i.ticked_on, i.note
          FROM supervision_items i JOIN people p ON p.id = i.worker_id
         WHERE (i.worker_id = :person
                OR EXISTS (SELECT 1 FROM sight s
                            WHERE s.person_id = :person AND s.verb = 'learning.supervise' AND s.team_id = i.team_id
                              AND s.valid_from <= :today AND s.valid_to >= :today))
           AND (i.ticked_on IS NULL OR i.ticked_on >= :since)
         ORDER BY CASE WHEN i.ticked_on IS NULL THEN 0 ELSE 1 END, p.sort_key, i.put_at, i.id)sql",
        {{"person", person}, {"today", today}, {"since", since}}));
}

std::optional<SupervisionItem> find_item(db::Reader& reader, staff::PersonId person, ItemId id, Date today)
{
    auto const found = items_from(reader.all(R"sql(
        SELECT i.id, i.worker_id, p.name AS worker_name, i.team_id, i.point_id, i.words, i.put_by, i.put_at,
               i.ticked_on, i.note
          FROM supervision_items i JOIN people p ON p.id = i.worker_id
         WHERE i.id = :id
           AND EXISTS (SELECT 1 FROM sight s
                        WHERE s.person_id = :person AND s.verb = 'learning.supervise' AND s.team_id = i.team_id
                          AND s.valid_from <= :today AND s.valid_to >= :today))sql",
        {{"id", id}, {"person", person}, {"today", today}}));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::vector<SupervisionItem> items_of(db::Reader& reader, PointId point)
{
    return items_from(reader.all(R"sql(
        SELECT i.id, i.worker_id, p.name AS worker_name, i.team_id, i.point_id, i.words, i.put_by, i.put_at,
               i.ticked_on, i.note
          FROM supervision_items i JOIN people p ON p.id = i.worker_id
         WHERE i.point_id = :point
         ORDER BY i.put_at, i.id)sql",
        {{"point", point}}));
}

std::vector<history::PresentState> present_items(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& item : items_from(reader.all(R"sql(
             SELECT i.id, i.worker_id, '' AS worker_name, i.team_id, i.point_id, i.words, i.put_by, i.put_at,
                    i.ticked_on, i.note
               FROM supervision_items i WHERE i.id > :after ORDER BY i.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})))
        states.push_back({item.id.number, state_of(item)});
    return states;
}

} // namespace gt::learning::store
