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

/// Somebody who owns an action beside its first owner.
struct CoOwner {
    staff::PersonId id;
    std::string name;

    bool operator==(CoOwner const&) const = default;
};

/// The action that another one waits for.
struct WaitedFor {
    ActionId id;
    std::string what = {};
    Date due_on;
    bool is_open = true;
};

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
    std::string due_words = {}; ///< the due date as it was written, where that is not the date itself
    std::vector<CoOwner> also = {}; ///< by name
    std::optional<WaitedFor> waits_for = {};
    std::string meant_to_change = {}; ///< for the child; said when it is closed
    int reopened = 0; ///< how many times
    std::string team_name = {};
    std::string source_kind = {}; ///< of its finding: "audit"
    std::string difference = {}; ///< the last answer to the impact question; empty: none yet
    std::string stopped_because = {}; ///< it was closed without being done; empty: it was not
    std::string confirmed_under = {}; ///< the verb of those whose check closes it; empty: whoever closes actions

    bool is_overdue(Date today) const { return state == ActionState::open && due_on < today; }
    /// What it waits for is late, or due only after this one.
    bool is_at_risk(Date today) const;
    bool is_owned_by(staff::PersonId person) const;
    bool is_stopped() const { return !stopped_because.empty(); }
    std::string_view state_title() const; ///< of its state, or "Stopped"
    std::string owner_names() const; ///< all of them
    std::string due_said() const; ///< "end of March (31 March 2027)"
};

/// An owner says it is done, and how that shows.
Result<Action> do_action(Action action, staff::Person const& person, std::string evidence, Instant now);

/// What whoever closes an action says.
struct Closing {
    std::string note; ///< what they saw; may be empty
    std::string meant_to_change; ///< for the child
};

/// Closed by another person than its owners and whoever did it: nobody checks their own work (DESIGN section 4).
Result<Action> close_action(Action action, staff::Person const& person, Closing closing, Instant now);

/// The check found it not done: back to the owner, with what is still to do.
Result<Action> return_action(Action action, staff::Person const& person, std::string note);

/// It will not be done: stopped for a reason by another person than its owners. Neither done nor late [YRK-A-25].
Result<Action> stop_action(Action action, staff::Person const& person, std::string reason, Instant now);

/// It was closed, and it turned out that it is not: open again, for a reason.
Result<Action> reopen_action(Action action, std::string reason);

/// What this person can do with it next; the page's buttons are drawn from it.
enum class Move { do_, check, reopen, stop };

/// What of the actions of its team this person may judge.
struct MayJudge {
    bool close = false; ///< any of them
    bool check = false; ///< this one: whose confirmation it needs
};
std::vector<Move> possible_moves(Action const& action, staff::Person const& person, MayJudge may);

} // namespace gt::improvement
