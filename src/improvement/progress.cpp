#include "improvement/progress.hpp"

#include "platform/text/long_words.hpp"

#include <algorithm>
#include <array>

namespace gt::improvement {

namespace {

constexpr std::array entry_kinds{std::pair{EntryKind::note, std::string_view{"note"}},
    std::pair{EntryKind::record, std::string_view{"record"}}, std::pair{EntryKind::file, std::string_view{"file"}}};

std::string field_of_words(EntryKind kind) { return std::string{key_of(kind)} + "_words"; }

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

std::string_view key_of(EntryKind kind)
{
    return std::ranges::find(entry_kinds, kind, [](auto const& one) { return one.first; })->second;
}

EntryKind entry_kind(std::string_view key)
{
    auto const found = std::ranges::find(entry_kinds, key, [](auto const& one) { return one.second; });
    return found == entry_kinds.end() ? EntryKind::note : found->first;
}

Result<ActionEntry> checked(ActionEntry entry, Date today)
{
    auto const words = field_of_words(entry.kind);
    if (text::is_too_long(entry.words)) return Problem{words, text::too_long};
    if (entry.kind == EntryKind::note && entry.words.empty()) return Problem{words, "Enter how it goes on"};
    if (entry.kind == EntryKind::file && entry.words.empty()) return Problem{words, "Enter what the file shows"};
    if (entry.kind != EntryKind::record) return entry;
    if (entry.record_kind.empty())
        return Problem{"record_kind", "Enter what kind of record it is, such as a case note"};
    if (!entry.record_on && entry.record_ref.empty())
        return Problem{"record_on", "Enter the date of the record, or its number in the case system"};
    if (entry.record_on && *entry.record_on > today)
        return Problem{"record_on", "The date of the record must be today or in the past"};
    return entry;
}

} // namespace gt::improvement
