#include "improvement/store/action_rows.hpp"

#include <algorithm>
#include <map>

namespace gt::improvement::store {

namespace {

std::optional<WaitedFor> waited_for_in(db::Row const& row)
{
    auto const id = row.get<std::optional<ActionId>>("waits_for_id");
    if (!id) return std::nullopt;
    return WaitedFor{*id, row.text("waits_for_what"), row.get<Date>("waits_for_due"),
        row.text("waits_for_state") == key_of(ActionState::open)};
}

Action action_from(db::Row const& row)
{
    return {row.get<ActionId>("id"), row.get<FindingId>("finding_id"), row.get<std::optional<cases::CaseId>>("case_id"),
        row.text("label"), row.get<staff::TeamId>("team_id"), row.get<staff::PersonId>("owner_id"),
        row.text("owner_name"), row.get<staff::PersonId>("raised_by"), row.get<Instant>("raised_at"), row.text("what"),
        row.get<Date>("due_on"), *action_state(row.text("state")), row.text("evidence"),
        row.get<std::optional<staff::PersonId>>("done_by"), row.get<std::optional<Instant>>("done_at"),
        row.get<std::optional<staff::PersonId>>("closed_by"), row.get<std::optional<Instant>>("closed_at"),
        row.text("check_note"), row.count("version"), row.text("due_words"), {}, waited_for_in(row),
        row.text("meant_to_change"), row.count("reopened"), row.text("team_name"), row.text("source_kind"),
        row.text("difference"), row.text("stopped_because"), row.text("confirmed_under")};
}

/// One question for all of them: few actions have more than one owner.
void add_co_owners(db::Reader& reader, std::vector<Action>& actions)
{
    if (actions.empty()) return;
    auto const [lowest, highest] = std::ranges::minmax(actions, {}, &Action::id);
    std::map<ActionId, std::vector<CoOwner>> found;
    for (auto const& row : reader.all(R"sql(
             SELECT o.action_id, o.person_id, p.name
               FROM action_owners o JOIN people p ON p.id = o.person_id
              WHERE o.action_id >= :lowest AND o.action_id <= :highest
              ORDER BY p.sort_key, p.id)sql",
             {{"lowest", lowest.id}, {"highest", highest.id}}))
        found[row.get<ActionId>("action_id")].push_back({row.get<staff::PersonId>("person_id"), row.text("name")});
    for (auto& action : actions)
        if (auto const also = found.find(action.id); also != found.end()) action.also = also->second;
}

} // namespace

std::vector<Action> actions_from(db::Reader& reader, db::Rows const& rows)
{
    std::vector<Action> actions;
    for (auto const& row : rows) actions.push_back(action_from(row));
    add_co_owners(reader, actions);
    return actions;
}

history::State state_of(Action const& action)
{
    history::State state;
    state.with("what", action.what).with("owner", action.owner.number).with("due", action.due_on);
    state.with("state", key_of(action.state)).with("evidence", action.evidence);
    state.with("check note", action.check_note);
    if (!action.due_words.empty()) state.with("due as written", action.due_words);
    if (!action.meant_to_change.empty()) state.with("meant to change", action.meant_to_change);
    if (!action.difference.empty()) state.with("different for the child", action.difference);
    if (action.waits_for) state.with("waits for", action.waits_for->id.number);
    if (action.is_stopped()) state.with("stopped because", action.stopped_because);
    if (!action.confirmed_under.empty()) state.with("confirmed under", action.confirmed_under);
    if (action.reopened > 0) state.with("opened again", action.reopened);
    std::vector<std::int64_t> also;
    for (auto const& one : action.also) also.push_back(one.id.number);
    std::ranges::sort(also);
    for (auto const owner : also) state.with("also owned by " + std::to_string(owner), "yes");
    return state;
}

} // namespace gt::improvement::store
