#include "improvement/store/progress.hpp"

namespace gt::improvement::store {

namespace {

Milestone milestone_from(db::Row const& row)
{
    return {row.get<MilestoneId>("id"), row.get<ActionId>("action_id"), row.text("words"), row.get<Date>("due_on"),
        row.text("due_words"), row.get<std::optional<Date>>("reached_on"),
        row.get<std::optional<std::string>>("reached_by_name").value_or("")};
}

ActionEntry entry_from(db::Row const& row)
{
    return {row.get<EntryId>("id"), row.get<ActionId>("action_id"), entry_kind(row.text("kind")), row.text("words"),
        row.text("record_kind"), row.get<std::optional<Date>>("record_on"), row.text("record_ref"),
        row.get<staff::PersonId>("written_by"), row.text("written_by_name"), row.get<Instant>("written_at")};
}

history::State state_of(Milestone const& milestone)
{
    history::State state;
    state.with("words", milestone.words).with("due", milestone.due_on).with("due as written", milestone.due_words);
    state.with("reached", milestone.reached_on);
    return state;
}

history::State state_of(ActionEntry const& entry)
{
    history::State state;
    state.with("kind", key_of(entry.kind)).with("words", entry.words).with("record", entry.record_kind);
    state.with("record of", entry.record_on).with("number of the record", entry.record_ref);
    return state;
}

} // namespace

void add(db::Transaction& tx, Milestone const& milestone, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO action_milestones (id, action_id, words, due_on, due_words, reached_on, reached_by)
        VALUES (:id, :action, :words, :due_on, :due_words, NULL, NULL)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", milestone.id}, {"action", milestone.action}, {"words", milestone.words}, {"due_on", milestone.due_on},
            {"due_words", milestone.due_words}});
    if (added == 1) history::record(tx, act, {"milestone", milestone.id.number}, {}, state_of(milestone));
}

Result<void> reach(db::Transaction& tx, Milestone const& milestone, Date day, history::Act const& act)
{
    auto const changed = tx.run(
        "UPDATE action_milestones SET reached_on = :day, reached_by = :who WHERE id = :id AND reached_on IS NULL",
        {{"day", day}, {"who", act.who}, {"id", milestone.id}});
    if (changed == 0) return conflict();
    auto after = milestone;
    after.reached_on = day;
    history::record(tx, act, {"milestone", milestone.id.number}, state_of(milestone), state_of(after));
    return {};
}

std::vector<Milestone> milestones_of(db::Reader& reader, ActionId action)
{
    std::vector<Milestone> milestones;
    for (auto const& row : reader.all(R"sql(
             SELECT m.id, m.action_id, m.words, m.due_on, m.due_words, m.reached_on, p.name AS reached_by_name
               FROM action_milestones m LEFT JOIN people p ON p.id = m.reached_by
              WHERE m.action_id = :action
              ORDER BY m.due_on, m.id)sql",
             {{"action", action}}))
        milestones.push_back(milestone_from(row));
    return milestones;
}

void add(db::Transaction& tx, ActionEntry const& entry, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO action_entries (id, action_id, kind, words, record_kind, record_on, record_ref, written_by,
                                    written_at)
        VALUES (:id, :action, :kind, :words, :record_kind, :record_on, :record_ref, :who, :now)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", entry.id}, {"action", entry.action}, {"kind", key_of(entry.kind)}, {"words", entry.words},
            {"record_kind", entry.record_kind}, {"record_on", entry.record_on}, {"record_ref", entry.record_ref},
            {"who", entry.written_by}, {"now", entry.written_at}});
    if (added == 1) history::record(tx, act, {"action entry", entry.id.number}, {}, state_of(entry));
}

std::vector<ActionEntry> entries_of(db::Reader& reader, ActionId action)
{
    std::vector<ActionEntry> entries;
    for (auto const& row : reader.all(R"sql(
             SELECT e.id, e.action_id, e.kind, e.words, e.record_kind, e.record_on, e.record_ref, e.written_by,
                    p.name AS written_by_name, e.written_at
               FROM action_entries e JOIN people p ON p.id = e.written_by
              WHERE e.action_id = :action
              ORDER BY e.written_at DESC, e.id DESC)sql",
             {{"action", action}}))
        entries.push_back(entry_from(row));
    return entries;
}

std::vector<history::PresentState> present_milestones(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, action_id, words, due_on, due_words, reached_on, '' AS reached_by_name
               FROM action_milestones WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(milestone_from(row))});
    return states;
}

std::vector<history::PresentState> present_entries(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, action_id, kind, words, record_kind, record_on, record_ref, written_by, '' AS written_by_name,
                    written_at
               FROM action_entries WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(entry_from(row))});
    return states;
}

} // namespace gt::improvement::store
