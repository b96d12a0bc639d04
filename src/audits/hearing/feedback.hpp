#pragma once

#include "audits/audit.hpp"

#include <array>

namespace gt::audits::hearing {

using FeedbackId = Id<struct FeedbackTag>;

/// How much of something there was, in three plain words.
struct HowFar {
    std::string_view key;
    std::string_view title;
};
inline constexpr std::array how_far{HowFar{"yes", "Yes"}, HowFar{"in_part", "In part"}, HowFar{"no", "No"}};
/// Empty for a key that is none of them.
std::string_view title_of_how_far(std::string_view key);

/// What the worker or the manager tells the auditor about the audit. Seen by the auditor and whoever keeps the register
/// of auditors; counted only from five on.
struct Feedback {
    FeedbackId id;
    AuditId audit;
    staff::PersonId given_by;
    std::string given_by_name;
    Instant given_at;
    std::string useful; ///< a key of how_far: was it useful?
    std::string heard; ///< were you listened to?
    std::string words;
};

/// A Problem's field is "useful", "heard" or "words".
Result<Feedback> checked(Feedback feedback);

inline constexpr int fewest_counted = 5;

} // namespace gt::audits::hearing
