#include "improvement/action.hpp"

#include <algorithm>
#include <array>

namespace gt::improvement {

namespace {

template <class Value> struct Words {
    Value value;
    std::string_view key;
    std::string_view title;
};

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
    return person.is(action.owner) || action.done_by == person.id;
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

std::string_view key_of(ActionState state)
{
    return std::ranges::find(action_states, state, &Words<ActionState>::value)->key;
}

std::string_view title_of(ActionState state)
{
    return std::ranges::find(action_states, state, &Words<ActionState>::value)->title;
}

std::optional<ActionState> action_state(std::string_view key)
{
    auto const found = std::ranges::find(action_states, key, &Words<ActionState>::key);
    return found == action_states.end() ? std::nullopt : std::optional{found->value};
}

std::string_view key_of(FindingKind kind)
{
    return std::ranges::find(finding_kinds, kind, &Words<FindingKind>::value)->key;
}

std::string_view title_of(FindingKind kind)
{
    return std::ranges::find(finding_kinds, kind, &Words<FindingKind>::value)->title;
}

std::optional<FindingKind> finding_kind(std::string_view key)
{
    auto const found = std::ranges::find(finding_kinds, key, &Words<FindingKind>::key);
    return found == finding_kinds.end() ? std::nullopt : std::optional{found->value};
}

Result<Action> do_action(Action action, staff::Person const& person, std::string evidence, Instant now)
{
    if (action.state != ActionState::open)
        return Problem{"", "This action is not open, so it cannot be marked as done"};
    if (!person.is(action.owner))
        return Problem{"", "Only the action's owner can say that it is done", Problem::Kind::forbidden};
    if (evidence.empty()) return Problem{"evidence", "Enter what was done and where that can be seen"};
    action.state = ActionState::done;
    action.evidence = std::move(evidence);
    action.done_by = person.id;
    action.done_at = now;
    return action;
}

Result<Action> close_action(Action action, staff::Person const& person, std::string note, Instant now)
{
    if (auto const may = check_may_judge(action, person); !may) return may.problem();
    action.state = ActionState::closed;
    action.check_note = std::move(note);
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

std::vector<Move> possible_moves(Action const& action, staff::Person const& person, bool may_close_in_team)
{
    if (action.state == ActionState::open && person.is(action.owner)) return {Move::do_};
    if (action.state == ActionState::done && may_close_in_team && !is_own_work(action, person)) return {Move::check};
    return {};
}

} // namespace gt::improvement
