#pragma once

#include "improvement/action.hpp"

#include <array>

namespace gt::improvement {

using ImpactId = Id<struct ImpactTag>;

/// What became of the child's life since the action was closed. "No difference" and "worse" are answers like any other.
enum class Difference { better, no_difference, worse };

inline constexpr std::array all_differences{Difference::better, Difference::no_difference, Difference::worse};
std::string_view key_of(Difference difference);
std::string_view title_of(Difference difference);
std::optional<Difference> difference_of(std::string_view key);

/// After so many months an action that was closed is asked about.
inline constexpr std::array impact_months{3, 6};
/// It stands in somebody's work so many days before it is due.
inline constexpr int impact_asked_days_before = 14;

/// What is different for the child, some months after an action was closed.
struct ImpactQuestion {
    ImpactId id;
    ActionId action;
    int months = 0;
    Date due_on;
    std::optional<Difference> difference = {};
    std::string words = {}; ///< what is different, and how one knows
    std::string their_words = {}; ///< the child's or the family's
    std::string not_asked_because = {};
    std::optional<staff::PersonId> answered_by = {};
    std::optional<Instant> answered_at = {};

    bool is_open() const { return !answered_at; }
    Date asked_from() const { return due_on.plus_days(-impact_asked_days_before); }
};

/// One for each of `impact_months`, for an action that was closed on that day.
std::vector<ImpactQuestion> impact_questions_for(ActionId action, Date closed_on);

struct ImpactAnswer {
    std::optional<Difference> difference;
    std::string words;
    std::string their_words;
    std::string not_asked_because;
};

/// Answered by somebody else than the action's owners, with the child's or family's words or why they were not asked.
Result<ImpactQuestion> answer_impact(
    ImpactQuestion question, Action const& action, staff::Person const& person, ImpactAnswer answer, Instant now);

} // namespace gt::improvement
