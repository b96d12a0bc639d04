#pragma once

#include "platform/id.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace gt::reports {

using NextStepId = Id<struct NextStepTag>;

enum class StepState { going_on, done, dropped };

inline constexpr std::array all_step_states{StepState::going_on, StepState::done, StepState::dropped};
std::string_view key_of(StepState state);
std::string_view title_of(StepState state); ///< "Going on"
std::optional<StepState> step_state(std::string_view key);

/// What a quarter's report says will be done next, of the whole authority. The next quarter's report carries it forward
/// with how it stands, and every later one until it is done or dropped [LEI18-16].
struct NextStep {
    NextStepId id;
    Date quarter_to; ///< last day of the quarter whose report it stands in
    std::string what;
    Date due_on; ///< last day of a month
    staff::PersonId written_by;
    Instant written_at;
    StepState state = StepState::going_on;
    std::string words = {}; ///< how it stands; empty before anything was said
    std::optional<Instant> said_at = {};
    int version = 1;

    bool is_settled() const { return state != StepState::going_on; }
    bool is_late(Date today) const { return !is_settled() && due_on < today; }
    std::string due_words() const; ///< "March 2027"
};

/// The step when it may be kept: it says something, and is due after its quarter.
Result<NextStep> checked(NextStep step);

/// How it stands now, in words: what came of it, or why it was dropped. One that was settled is not said again.
Result<NextStep> say(NextStep step, StepState state, std::string words, Instant now);

/// Whether the report of days that begin on `from` carries it forward: it was written for an earlier quarter, and was
/// not settled before these days, or is of the quarter right before them.
bool is_carried_into(NextStep const& step, Date from);

/// "October 2026 to December 2026"
std::string quarter_words(Date quarter_to);

} // namespace gt::reports
