#pragma once

#include "improvement/action.hpp"
#include "platform/history/present.hpp"

#include <vector>

namespace gt::improvement::store {

/// Adds the action, and what its owners owe. Adding the same one again changes nothing.
/// A due date before today is a Problem, and so is one before its finding.
Result<void> add(db::Transaction& tx, Action const& action, history::Act const& act);

/// The same in a draft: it stands beside its finding and nobody owes it until `raise_proposed`.
Result<void> propose(db::Transaction& tx, Action const& action, history::Act const& act);
/// The draft was submitted: what was proposed for the findings that stand is now owed by its owners.
void raise_proposed(db::Transaction& tx, Source const& source, history::Act const& act);

/// Saves what `do_action`, `close_action`, `return_action` or `reopen_action` made of it; a conflict when somebody
/// saved since. Once done, those who may close it in its team owe the check; once closed, what is different for the
/// child will be asked; once opened again, that is asked no more.
Result<void> save(db::Transaction& tx, Action const& before, Action const& after, history::Act const& act);

/// Another due date, other owners, or another action to wait for. A conflict when somebody saved since; a Problem when
/// an action would come to wait for itself.
Result<void> plan(db::Transaction& tx, Action const& before, Action const& after, history::Act const& act);

/// Through the team, or as its owner or whoever raised it; never one that is only proposed.
std::optional<Action> find_visible(db::Reader& reader, staff::Person const& person, ActionId id, Date today);

/// For what has already been permitted another way (a job, a transaction of something else).
std::optional<Action> find(db::Reader& reader, ActionId id);

/// Who checks it when it is done: those whose confirmation it needs, else those who close actions in its team; never
/// its owners or whoever did it. Where nobody else confirms, whoever closes does [YRK-A-03].
std::vector<staff::PersonId> checkers_of(db::Reader& reader, Action const& action, Date today);

/// What a list of actions is narrowed to.
struct ActionFilter {
    std::optional<ActionState> state = {};
    bool overdue = false;
    bool at_risk = false;
    bool stopped = false;
    bool no_difference = false; ///< closed, and the last answer: no difference for the child, or worse
    bool without_evidence = false; ///< nothing points to where it can be seen
    std::optional<staff::PersonId> owner = {};
    std::optional<staff::TeamId> team = {};
};

/// Where a list goes on: behind this action, which is due that day.
struct ListedUpTo {
    Date due;
    ActionId action;
};
/// The earliest due first.
std::vector<Action> list_visible(db::Reader& reader, staff::Person const& person, Date today,
    ActionFilter const& filter, int limit, std::optional<ListedUpTo> after = {});

/// Who owns how many of the open actions that this person may see.
struct OwnerCount {
    staff::PersonId id;
    std::string name;
    int open = 0;
    int overdue = 0;
};
/// The most overdue first; then by name.
std::vector<OwnerCount> count_by_owner(db::Reader& reader, staff::Person const& person, Date today);

std::vector<Action> of_finding(db::Reader& reader, FindingId finding);

/// Actions as they stand in their table.
std::vector<history::PresentState> present_actions(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::improvement::store
