#pragma once

#include "improvement/action.hpp"

namespace gt::improvement {

using MilestoneId = Id<struct MilestoneTag>;
using EntryId = Id<struct ActionEntryTag>;

/// A day on the way to an action's end.
struct Milestone {
    MilestoneId id;
    ActionId action;
    std::string words;
    Date due_on;
    std::string due_words = {}; ///< as it was written, where that is not the date itself
    std::optional<Date> reached_on = {};
    std::string reached_by_name = {};

    bool is_overdue(Date today) const { return !reached_on && due_on < today; }
};

/// The same when it may be kept: it says what, and lies between the day it is set and the action's due date.
Result<Milestone> checked(Milestone milestone, Action const& action, Date today);

enum class EntryKind {
    note, ///< how it goes on
    record, ///< evidence: a place in the case record
    file ///< evidence: a file, which is attached to the action under the entry's own number
};

std::string_view key_of(EntryKind kind);
EntryKind entry_kind(std::string_view key); ///< a note, for none of them

/// Something written on an action after it began; never changed.
struct ActionEntry {
    EntryId id;
    ActionId action;
    EntryKind kind = EntryKind::note;
    std::string words;
    std::string record_kind = {}; ///< "Case note", "Supervision record"
    std::optional<Date> record_on = {};
    std::string record_ref = {}; ///< its number in the case system
    staff::PersonId written_by;
    std::string written_by_name = {};
    Instant written_at;
};

/// The same when it may be kept. A note says something; a file what it shows; a place in the case record what kind of
/// record it is, and its date or number.
Result<ActionEntry> checked(ActionEntry entry, Date today);

} // namespace gt::improvement
