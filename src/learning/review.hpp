#pragma once

#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace gt::learning {

using ReviewId = Id<struct LearningReviewTag>;

/// A local child safeguarding practice review, a rapid review, or a national one (Working Together 2023, chapter 5).
enum class ReviewKind { local, rapid, national };

inline constexpr std::array all_review_kinds{ReviewKind::local, ReviewKind::rapid, ReviewKind::national};
std::string_view key_of(ReviewKind kind);
std::string_view title_of(ReviewKind kind);
std::optional<ReviewKind> review_kind_of(std::string_view key);

/// A review of what happened to a child, here or elsewhere, that others can learn from [SWI-44, BAR-101].
struct LearningReview {
    ReviewId id;
    ReviewKind kind = ReviewKind::local;
    std::string title;
    std::string summary;
    Date completed_on;
    staff::PersonId recorded_by;
    Instant recorded_at;
    std::string partners = {}; ///< who of the safeguarding partners took part [SWI-44]
    std::string read_at = {}; ///< where the whole review can be read
};

/// The same when it may be kept.
Result<LearningReview> checked(LearningReview review, Date today);

} // namespace gt::learning
