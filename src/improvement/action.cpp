#include "improvement/action.hpp"

#include "platform/text/words.hpp"

#include <algorithm>

namespace gt::improvement {

namespace {

using text::value_of;
using text::Words;
using text::words_of;

constexpr std::array action_states{
    Words<ActionState>{ActionState::proposed, "proposed", "Proposed"},
    Words<ActionState>{ActionState::open, "open", "Open"},
    Words<ActionState>{ActionState::done, "done", "Done, waiting to be checked"},
    Words<ActionState>{ActionState::closed, "closed", "Closed"},
};

constexpr std::array finding_kinds{
    Words<FindingKind>{FindingKind::strength, "strength", "Strength"},
    Words<FindingKind>{FindingKind::improvement, "improvement", "Area for improvement"},
};

bool is_own_work(Action const& action, staff::Person const& person)
{
    return action.is_owned_by(person.id) || action.done_by == person.id;
}

Result<void> check_may_judge(Action const& action, staff::Person const& person)
{
    if (action.state == ActionState::closed) return Problem{"", "This action has already been closed"};
    if (action.state != ActionState::done) return Problem{"", "This action is not done yet, so it cannot be checked"};
    if (is_own_work(action, person))
        return Problem{
            "", "Another person has to check this action: nobody checks their own work", Problem::Kind::forbidden};
    return {};
}

} // namespace

std::string_view key_of(ActionState state) { return words_of(action_states, state).key; }

std::string_view title_of(ActionState state) { return words_of(action_states, state).title; }

std::optional<ActionState> action_state(std::string_view key) { return value_of(action_states, key); }

std::string_view key_of(FindingKind kind) { return words_of(finding_kinds, kind).key; }

std::string_view title_of(FindingKind kind) { return words_of(finding_kinds, kind).title; }

std::optional<FindingKind> finding_kind(std::string_view key) { return value_of(finding_kinds, key); }

bool Action::is_at_risk(Date today) const
{
    if (state != ActionState::open || !waits_for || !waits_for->is_open) return false;
    return waits_for->due_on < today || waits_for->due_on > due_on;
}

bool Action::is_owned_by(staff::PersonId person) const
{
    return owner == person || std::ranges::find(also, person, &CoOwner::id) != also.end();
}

std::string_view Action::state_title() const { return is_stopped() ? "Stopped" : title_of(state); }

std::string Action::owner_names() const
{
    auto names = owner_name;
    for (auto const& one : also) names += ", " + one.name;
    return names;
}

std::string Action::due_said() const
{
    return due_words.empty() ? due_on.words() : due_words + " (" + due_on.words() + ")";
}

Result<Action> do_action(Action action, staff::Person const& person, std::string evidence, Instant now)
{
    if (action.state != ActionState::open)
        return Problem{"", "This action is not open, so it cannot be marked as done"};
    if (!action.is_owned_by(person.id))
        return Problem{"", "Only an owner of the action can say that it is done", Problem::Kind::forbidden};
    if (evidence.empty()) return Problem{"evidence", "Enter what was done and where that can be seen"};
    action.state = ActionState::done;
    action.evidence = std::move(evidence);
    action.done_by = person.id;
    action.done_at = now;
    return action;
}

Result<Action> close_action(Action action, staff::Person const& person, Closing closing, Instant now)
{
    if (auto const may = check_may_judge(action, person); !may) return may.problem();
    if (closing.meant_to_change.empty())
        return Problem{"meant_to_change", "Enter what this action was meant to change for the child"};
    action.state = ActionState::closed;
    action.check_note = std::move(closing.note);
    action.meant_to_change = std::move(closing.meant_to_change);
    action.closed_by = person.id;
    action.closed_at = now;
    return action;
}

Result<Action> return_action(Action action, staff::Person const& person, std::string note)
{
    if (auto const may = check_may_judge(action, person); !may) return may.problem();
    if (note.empty()) return Problem{"note", "Enter what is still to be done"};
    action.state = ActionState::open;
    action.check_note = std::move(note);
    action.done_by = std::nullopt;
    action.done_at = std::nullopt;
    return action;
}

Result<Action> stop_action(Action action, staff::Person const& person, std::string reason, Instant now)
{
    if (action.state != ActionState::open) return Problem{"", "Only an open action can be stopped"};
    if (is_own_work(action, person))
        return Problem{
            "", "Another person has to stop this action: nobody stops what they own", Problem::Kind::forbidden};
    if (reason.empty()) return Problem{"stop_reason", "Enter why the action is stopped"};
    action.state = ActionState::closed;
    action.stopped_because = std::move(reason);
    action.closed_by = person.id;
    action.closed_at = now;
    return action;
}

Result<Action> reopen_action(Action action, std::string reason)
{
    if (action.state != ActionState::closed) return Problem{"", "Only an action that was closed can be opened again"};
    if (reason.empty()) return Problem{"reason", "Enter why the action is opened again"};
    action.state = ActionState::open;
    action.check_note = std::move(reason);
    action.done_by = action.closed_by = std::nullopt;
    action.done_at = action.closed_at = std::nullopt;
    action.stopped_because.clear();
    ++action.reopened;
    return action;
}

std::vector<Move> possible_moves(Action const& action, staff::Person const& person, MayJudge may)
{
    if (action.state == ActionState::open && action.is_owned_by(person.id)) return {Move::do_};
    if (action.state == ActionState::open && may.check) return {Move::stop};
    if (action.state == ActionState::done && may.check && !is_own_work(action, person)) return {Move::check};
    if (action.state == ActionState::closed && may.close) return {Move::reopen};
    return {};
}

} // namespace gt::improvement
