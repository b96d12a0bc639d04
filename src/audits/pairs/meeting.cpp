#include "audits/pairs/meeting.hpp"

namespace gt::audits::pairs {

namespace {

constexpr std::size_t longest = 4'000;

} // namespace

Result<Meeting> checked(Meeting meeting, std::string const& typed_day, framework::Scale const& scale, Date today)
{
    auto const day = Date::parse_typed(typed_day);
    if (!day) return Problem{"met_on", "Enter a real date, like 22 November 2026"};
    if (*day > today) return Problem{"met_on", "The date of the meeting must be today or in the past"};
    if (!meeting.manager) return Problem{"manager", "Select the manager"};
    if (!scale.grade(meeting.managers_grade)) return Problem{"grade", "Select the manager's grade"};
    if (meeting.words.empty()) return Problem{"words", "Enter what you compared and what you learned"};
    if (meeting.words.size() > longest) return Problem{"words", "This is too long: shorten it to about 600 words"};
    meeting.met_on = *day;
    return meeting;
}

std::string difference_words(framework::Scale const& scale, std::string const& auditors, std::string const& managers)
{
    auto const* first = scale.grade(auditors);
    auto const* second = scale.grade(managers);
    if (!first || !second) return "Not graded by both";
    auto const steps = first->order - second->order;
    if (steps == 0) return "Same grade";
    auto const count = std::abs(steps);
    return "Disagreement of " + std::to_string(count) + (count == 1 ? " step" : " steps") + ": the auditor's is "
        + (steps > 0 ? "higher" : "lower");
}

} // namespace gt::audits::pairs
