#pragma once

#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/person.hpp"

#include <optional>
#include <string>

namespace gt::oversight {

using QuarterCheckId = Id<struct QuarterCheckTag>;

enum class QuarterState { draft, submitted, received };

std::string_view key_of(QuarterState state);
std::string_view title_of(QuarterState state);
std::optional<QuarterState> quarter_state(std::string_view key);

/// A group manager's check of a quarter in their part of the tree: strengths and problems, what follows, and the report
/// that senior managers receive [YRK-A-50 to YRK-A-54]. Its findings and actions stand among all others.
struct QuarterCheck {
    QuarterCheckId id;
    staff::TeamId area;
    std::string area_name = {};
    Date from; ///< the quarter's first day
    Date due_on;
    QuarterState state = QuarterState::draft;
    std::string summary = {};
    staff::PersonId begun_by;
    Instant begun_at;
    std::optional<staff::PersonId> submitted_by = {};
    std::string submitted_by_name = {};
    std::optional<Instant> submitted_at = {};
    std::optional<staff::PersonId> received_by = {};
    std::string received_by_name = {};
    std::optional<Instant> received_at = {};
    std::string decided = {}; ///< when it was received

    Date to() const { return from.plus_months(3).plus_days(-1); }
    std::string quarter_words() const; ///< "July to September 2026"
    /// Submitted after it was due, or due and not submitted yet.
    bool is_late(Date today) const;
};

/// The first day of the last quarter that is over.
Date last_full_quarter(Date today);
/// Whether a quarter begins on that day.
bool begins_a_quarter(Date day);

/// The report goes to senior managers, with what the quarter showed in words.
Result<QuarterCheck> submit(QuarterCheck check, staff::Person const& person, std::string summary, Instant now);
/// Received by somebody else than who submitted it, with what was decided.
Result<QuarterCheck> receive(QuarterCheck check, staff::Person const& person, std::string decided, Instant now);

} // namespace gt::oversight
