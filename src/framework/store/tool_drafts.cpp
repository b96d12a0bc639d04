#include "framework/store/tool_drafts.hpp"

#include "framework/tool_toml.hpp"

#include <array>
#include <stdexcept>

namespace gt::framework::store {

namespace {

using State = ToolDraft::State;

constexpr std::array<std::pair<State, std::string_view>, 3> state_keys{
    {{State::waiting, "waiting"}, {State::published, "published"}, {State::taken_back, "taken_back"}}};

std::string_view key_of(State state)
{
    return std::ranges::find(state_keys, state, &std::pair<State, std::string_view>::first)->second;
}

State state_of(std::string_view key)
{
    return std::ranges::find(state_keys, key, &std::pair<State, std::string_view>::second)->first;
}

history::State snapshot_of(ToolDraft const& draft)
{
    history::State state;
    state.with("tool", std::string_view{draft.tool.key}).with("tool version", std::string_view{draft.tool.version});
    state.with("content", as_toml(draft.tool)).with("state", key_of(draft.state)).with("begins", draft.begins_on);
    return state;
}

ToolDraft draft_from(db::Row const& row)
{
    auto tool = tool_from_toml(row.text("content"));
    if (!tool) throw std::runtime_error{"a stored audit tool can no longer be read: " + tool.problem().message};
    return {row.get<ToolDraftId>("id"), std::move(*tool), row.get<staff::PersonId>("uploaded_by"), row.text("name"),
        row.get<Instant>("uploaded_at"), state_of(row.text("state")), row.get<std::optional<Date>>("begins_on"),
        row.count("version")};
}

/// Marks the draft as decided on; a Problem when it was already.
Result<void> decide(db::Transaction& tx, ToolDraft const& draft, ToolDraft const& decided, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE tool_drafts
           SET state = :state, decided_by = :who, decided_at = :now, begins_on = :begins, version = version + 1
         WHERE id = :id AND state = 'waiting' AND version = :version)sql",
        {{"id", draft.id}, {"version", draft.version}, {"state", key_of(decided.state)}, {"who", act.who},
            {"now", act.when}, {"begins", decided.begins_on}});
    if (changed == 0) return Problem{"", "This draft was published or taken back meanwhile", Problem::Kind::conflict};
    history::record(tx, act, {"tool_draft", draft.id.number}, snapshot_of(draft), snapshot_of(decided));
    return {};
}

} // namespace

void keep(db::Transaction& tx, ToolDraft const& draft, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO tool_drafts (id, tool_key, tool_version, title, content, uploaded_by, uploaded_at, state, version)
        VALUES (:id, :key, :tool_version, :title, :content, :who, :now, 'waiting', 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", draft.id}, {"key", draft.tool.key}, {"tool_version", draft.tool.version}, {"title", draft.tool.title},
            {"content", as_toml(draft.tool)}, {"who", draft.uploaded_by}, {"now", draft.uploaded_at}});
    if (added == 1) history::record(tx, act, {"tool_draft", draft.id.number}, {}, snapshot_of(draft));
}

std::optional<ToolDraft> find_tool_draft(db::Reader& reader, ToolDraftId id)
{
    auto const row = reader.one(R"sql(
        SELECT d.id, d.content, d.uploaded_by, p.name, d.uploaded_at, d.state, d.begins_on, d.version
          FROM tool_drafts d JOIN people p ON p.id = d.uploaded_by
         WHERE d.id = :id)sql",
        {{"id", id}});
    return row ? std::optional{draft_from(*row)} : std::nullopt;
}

std::vector<ToolDraft> waiting_tool_drafts(db::Reader& reader)
{
    std::vector<ToolDraft> drafts;
    for (auto const& row : reader.all(R"sql(
             SELECT d.id, d.content, d.uploaded_by, p.name, d.uploaded_at, d.state, d.begins_on, d.version
               FROM tool_drafts d JOIN people p ON p.id = d.uploaded_by
              WHERE d.state = 'waiting'
              ORDER BY d.id DESC)sql"))
        drafts.push_back(draft_from(row));
    return drafts;
}

Result<void> publish(
    db::Transaction& tx, ToolDraft const& draft, Draft const& layer, Date from, history::Act const& act)
{
    auto published = draft;
    published.state = State::published;
    published.begins_on = from;
    if (auto const decided = decide(tx, draft, published, act); !decided) return decided;
    auto const loaded = load(tx, layer, act);
    if (!loaded) return loaded.problem();
    return {};
}

Result<void> take_back(db::Transaction& tx, ToolDraft const& draft, history::Act const& act)
{
    auto taken = draft;
    taken.state = State::taken_back;
    return decide(tx, draft, taken, act);
}

std::vector<history::PresentState> present_tool_drafts(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT d.id, d.content, d.uploaded_by, p.name, d.uploaded_at, d.state, d.begins_on, d.version
               FROM tool_drafts d JOIN people p ON p.id = d.uploaded_by
              WHERE d.id > :after ORDER BY d.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const draft = draft_from(row);
        states.push_back({draft.id.number, snapshot_of(draft)});
    }
    return states;
}

} // namespace gt::framework::store
