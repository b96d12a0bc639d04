#include "improvement/progress.hpp"

namespace gt::improvement {

namespace {

constexpr std::size_t longest = 20'000;

} // namespace

Result<Milestone> checked(Milestone milestone, Action const& action, Date today)
{
    if (milestone.words.empty()) return Problem{"milestone", "Enter what will have been reached"};
    if (action.state != ActionState::open) return Problem{"", "This action is not open, so it has no more milestones"};
    if (milestone.due_on < today) return Problem{"milestone_due", "The date must be today or in the future"};
    if (milestone.due_on > action.due_on)
        return Problem{"milestone_due", "A milestone lies before the action is due, " + action.due_on.words()};
    return milestone;
}

std::string_view key_of(EntryKind kind) { return kind == EntryKind::note ? "note" : "record"; }

Result<ActionEntry> checked(ActionEntry entry, Date today)
{
    auto const* words = entry.kind == EntryKind::note ? "note_words" : "record_words";
    if (entry.words.size() > longest) return Problem{words, "This text is too long: shorten it to about 3,000 words"};
    if (entry.kind == EntryKind::note) {
        if (entry.words.empty()) return Problem{words, "Enter how it goes on"};
        return entry;
    }
    if (entry.record_kind.empty())
        return Problem{"record_kind", "Enter what kind of record it is, such as a case note"};
    if (!entry.record_on && entry.record_ref.empty())
        return Problem{"record_on", "Enter the date of the record, or its number in the case system"};
    if (entry.record_on && *entry.record_on > today)
        return Problem{"record_on", "The date of the record must be today or in the past"};
    return entry;
}

} // namespace gt::improvement
