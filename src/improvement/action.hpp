#pragma once

#include "cases/ids.hpp"
#include "improvement/finding.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/person.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::improvement {

using ActionId = Id<struct ActionTag>;

enum class ActionState {
    proposed, ///< in a draft: seen only there, owed by nobody until what it comes from is submitted
    open,
    done, ///< the owner says so, with the evidence; waits for another person's check
    closed ///< checked by another person
};

std::string_view key_of(ActionState state);
std::string_view title_of(ActionState state);
std::optional<ActionState> action_state(std::string_view key);

/// What somebody does about a finding, by when.
struct Action {
    ActionId id;
    FindingId finding;
    std::optional<cases::CaseId> case_id;
    std::string label; ///< the case-system number
    staff::TeamId team;
    staff::PersonId owner;
    std::string owner_name;
    staff::PersonId raised_by;
    Instant raised_at;
    std::string what;
    Date due_on;
    ActionState state = ActionState::open;
    std::string evidence = {};
    std::optional<staff::PersonId> done_by = {};
    std::optional<Instant> done_at = {};
    std::optional<staff::PersonId> closed_by = {};
    std::optional<Instant> closed_at = {};
    std::string check_note = {}; ///< what whoever checked it saw, or why it went back
    int version = 1;

    bool is_overdue(Date today) const { return state == ActionState::open && due_on < today; }
};

/// The owner says it is done, and how that shows.
Result<Action> do_action(Action action, staff::Person const& person, std::string evidence, Instant now);

/// Closed by another person than the owner and whoever did it: nobody checks their own work (DESIGN section 4).
Result<Action> close_action(Action action, staff::Person const& person, std::string note, Instant now);

/// The check found it not done: back to the owner, with what is still to do.
Result<Action> return_action(Action action, staff::Person const& person, std::string note);

/// What this person can do with it next; the page's buttons are drawn from it.
enum class Move { do_, check };
std::vector<Move> possible_moves(Action const& action, staff::Person const& person, bool may_close_in_team);

} // namespace gt::improvement
