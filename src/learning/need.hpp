#pragma once

#include "learning/point.hpp"

namespace gt::learning {

using NeedId = Id<struct LearningNeedTag>;

/// Open until something is different, or until it is set aside with a reason.
enum class NeedState { open, met, set_aside };

std::string_view key_of(NeedState state);
std::string_view title_of(NeedState state);
std::optional<NeedState> need_state(std::string_view key);

/// What people have to learn, and where that comes from [BAR-54]. About practice, never about a child or one worker.
struct LearningNeed {
    NeedId id;
    std::string what;
    staff::TeamId place; ///< whose need it is: a team, an area or the whole service
    std::string place_name = {};
    std::string theme = {}; ///< of the framework; may be empty
    std::string aim = {}; ///< of the workforce strategy; may be empty
    Origin origin = {};
    std::string source = {}; ///< where it comes from, in words
    std::string works = {}; ///< what works already
    std::string wanted = {}; ///< what it would look like
    staff::PersonId raised_by;
    std::string raised_by_name = {};
    Instant raised_at;
    NeedState state = NeedState::open;
    std::string outcome = {}; ///< what is different now, or why it was set aside
    std::optional<staff::PersonId> ended_by = {};
    std::optional<Instant> ended_at = {};
    int version = 1;

    bool is_open() const { return state == NeedState::open; }
};

/// "Open", "Met on 24 November 2026".
std::string state_words(LearningNeed const& need);

/// The same when it may be kept: it says what, comes from somewhere, and leaves the case number out of what it was
/// drawn from.
Result<LearningNeed> checked(LearningNeed need, std::string_view case_number);
/// With other words for what works already and what it would look like, while it is open; checked like a new one.
Result<LearningNeed> inquired(LearningNeed need, std::string works, std::string wanted, std::string_view case_number);
/// Met, with what is different now; or set aside, with why.
Result<LearningNeed> ended(LearningNeed need, NeedState how, std::string outcome, staff::PersonId who, Instant now);

} // namespace gt::learning
