#pragma once

#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>

namespace gt::learning {

using FeedbackId = Id<struct UpwardFeedbackTag>;

/// A barrier or a suggestion that managers send to senior managers, and what these answer [SWI-83].
struct UpwardFeedback {
    FeedbackId id;
    staff::TeamId team;
    std::string team_name = {};
    std::string kind = "barrier"; ///< or "suggestion"
    std::string words;
    staff::PersonId sent_by;
    std::string sent_by_name = {};
    Instant sent_at;
    Date answer_by;
    std::string answer = {};
    std::optional<staff::PersonId> answered_by = {};
    std::string answered_by_name = {};
    std::optional<Instant> answered_at = {};

    bool is_open() const { return !answered_at; }
};

/// Answered by a senior manager, never by whoever sent it.
Result<UpwardFeedback> answered(UpwardFeedback feedback, std::string answer, staff::PersonId who, Instant now);

} // namespace gt::learning
